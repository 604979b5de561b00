package fr.gisement.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Attendee;
import java.io.StringReader;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import org.junit.jupiter.api.Test;

/** What is written is read by another library than the one that wrote it. */
class CalendarsTests {

    private static final CalendarPerson ERUN = new CalendarPerson("Hélène Forêt", "helene.foret@ac-exemple.fr");
    private static final CalendarPerson TEACHER = new CalendarPerson("Zoé Ça, « maîtresse »", "zoe@ecole.fr");

    @Test
    void anInvitationSaysWhatWhereWhenAndToWhom() {
        ICalendar read = read(Calendars.invitation(lesson("2026-11-12T13:30", "2026-11-12T16:30", 0)));
        VEvent event = read.getEvents().getFirst();

        assertThat(read.getMethod().getValue()).isEqualTo("REQUEST");
        assertThat(event.getUid().getValue()).isEqualTo("0190-1@gisement.exemple");
        assertThat(event.getSequence().getValue()).isZero();
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(Instant.parse("2026-11-12T12:30:00Z"));
        assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(Instant.parse("2026-11-12T15:30:00Z"));
        assertThat(event.getSummary().getValue()).isEqualTo("Premiers pas ; l’espace, la classe \\ et \"le cahier\"");
        assertThat(event.getLocation().getValue()).isEqualTo("École Jules Ferry, Sainte-Foy-lès-Lyon");
        assertThat(event.getUrl().getValue()).isEqualTo("https://visio.exemple/salle?a=1;b,c");
        assertThat(event.getDescription().getValue()).isEqualTo("Apportez :\nvotre tablette ;\n\nvos questions.");
        assertThat(event.getOrganizer().getEmail()).isEqualTo("helene.foret@ac-exemple.fr");
        assertThat(event.getOrganizer().getCommonName()).isEqualTo("Hélène Forêt");
        assertThat(event.getStatus().getValue()).isEqualTo("CONFIRMED");
        assertThat(event.getLastModified().getValue().toInstant()).isEqualTo(Instant.parse("2026-11-01T08:00:00Z"));
        Attendee attendee = event.getAttendees().getFirst();
        assertThat(attendee.getEmail()).isEqualTo("zoe@ecole.fr");
        assertThat(attendee.getCommonName()).isEqualTo("Zoé Ça, « maîtresse »");
        assertThat(attendee.getRsvp()).isFalse();
    }

    @Test
    void aChangeIsTheSameEventWithAHigherSequence() {
        CalendarEvent moved = lesson("2026-11-19T13:30", "2026-11-19T16:30", 1);
        VEvent event = read(Calendars.update(moved)).getEvents().getFirst();

        assertThat(event.getUid().getValue()).isEqualTo("0190-1@gisement.exemple");
        assertThat(event.getSequence().getValue()).isOne();
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(Instant.parse("2026-11-19T12:30:00Z"));
        assertThatThrownBy(() -> Calendars.update(lesson("2026-11-19T13:30", "2026-11-19T16:30", 0)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsCalledOffIsCancelledByItsNextSequence() {
        CalendarEvent lesson = lesson("2026-11-12T13:30", "2026-11-12T16:30", 4);
        byte[] message = Calendars.cancellation(lesson.calledOff(Instant.parse("2026-11-03T07:00:00Z")));
        ICalendar read = read(message);
        VEvent event = read.getEvents().getFirst();

        assertThat(read.getMethod().getValue()).isEqualTo("CANCEL");
        assertThat(event.getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(event.getSequence().getValue()).isEqualTo(5);
        assertThat(event.getAttendees()).hasSize(1);
        assertThat(Calendars.contentType(message)).isEqualTo("text/calendar; charset=UTF-8; method=CANCEL");
        assertThatThrownBy(() -> Calendars.cancellation(lesson)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Calendars.invitation(lesson.calledOff(Instant.EPOCH)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFeedHasANameAndARhythmAndNamesNobodyWhoIsAsked() {
        CalendarEvent lesson = lesson("2026-11-12T13:30", "2026-11-12T16:30", 0);
        byte[] feed = Calendars.feed(
                "Mes formations, 2026-2027", Duration.ofHours(2), List.of(lesson, lesson.calledOff(Instant.EPOCH)));
        ICalendar read = read(feed);

        assertThat(read.getMethod().getValue()).isEqualTo("PUBLISH");
        assertThat(read.getExperimentalProperty("X-WR-CALNAME").getValue()).contains("Mes formations");
        assertThat(read.getNames().getFirst().getValue()).isEqualTo("Mes formations, 2026-2027");
        assertThat(read.getRefreshInterval().getValue()).hasToString("PT2H");
        assertThat(read.getEvents())
                .hasSize(2)
                .allSatisfy(event -> assertThat(event.getAttendees()).isEmpty());
        assertThat(read.getEvents().getLast().getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(new String(feed, UTF_8)).doesNotContain("zoe@ecole.fr");
        assertThat(read(Calendars.feed("Vide", Duration.ofDays(1), List.of())).getEvents())
                .isEmpty();
    }

    @Test
    void hoursAreRightOnBothSidesOfTheirChange() {
        assertThat(instants("2026-10-24T09:00", "2026-10-26T09:00"))
                .containsExactly("2026-10-24T07:00:00Z", "2026-10-26T08:00:00Z");
        assertThat(instants("2026-10-25T01:30", "2026-10-25T04:30"))
                .containsExactly("2026-10-24T23:30:00Z", "2026-10-25T03:30:00Z");
        assertThat(instants("2027-03-27T09:00", "2027-03-29T09:00"))
                .containsExactly("2027-03-27T08:00:00Z", "2027-03-29T07:00:00Z");
        assertThat(instants("2027-03-28T01:30", "2027-03-28T03:30"))
                .containsExactly("2027-03-28T00:30:00Z", "2027-03-28T01:30:00Z");
    }

    /** By the words of RFC 5545 (3.6.5) themselves: both libraries are an hour or more late around a change. */
    @Test
    void theZonesRuleIsThatOfParisHourByHour() {
        String zone = new String(Calendars.feed("Vide", Duration.ofDays(1), List.of()), UTF_8);
        Matcher rules = Pattern.compile("TZOFFSETFROM:(\\S+)\\s+TZOFFSETTO:(\\S+)\\s+DTSTART:\\d{8}T(\\d\\d)0000\\s+"
                        + "RRULE:FREQ=YEARLY;BYMONTH=(\\d+);BYDAY=-1SU")
                .matcher(zone);
        NavigableMap<Instant, ZoneOffset> changes = new TreeMap<>();
        while (rules.find()) {
            for (int year = 2026; year < 2032; year++) {
                LocalDate day = LocalDate.of(year, Integer.parseInt(rules.group(4)), 1)
                        .with(TemporalAdjusters.lastInMonth(DayOfWeek.SUNDAY));
                changes.put(
                        day.atTime(Integer.parseInt(rules.group(3)), 0).toInstant(ZoneOffset.of(rules.group(1))),
                        ZoneOffset.of(rules.group(2)));
            }
        }
        Instant until = Instant.parse("2031-12-31T00:00:00Z");
        for (Instant hour = Instant.parse("2026-04-01T00:00:00Z");
                hour.isBefore(until);
                hour = hour.plusSeconds(3600)) {
            assertThat(changes.floorEntry(hour).getValue())
                    .as(hour.toString())
                    .isEqualTo(CalendarEvent.ZONE.getRules().getOffset(hour));
        }
    }

    @Test
    void theHourThatIsToldTwiceIsTheOneThatWasMeant() {
        ZonedDateTime second = paris("2026-10-25T02:30").withLaterOffsetAtOverlap();
        CalendarEvent night = with("Nuit", second, second.plusMinutes(20));
        byte[] written = Calendars.invitation(night);

        assertThat(new String(written, UTF_8)).contains("DTSTART:20261025T013000Z");
        assertThat(read(written)
                        .getEvents()
                        .getFirst()
                        .getDateStart()
                        .getValue()
                        .toInstant())
                .isEqualTo(Instant.parse("2026-10-25T01:30:00Z"));
    }

    @Test
    void theZoneIsWrittenOutAndNoReaderHasToKnowIt() {
        ICalendar read = read(Calendars.invitation(lesson("2026-11-12T13:30", "2026-11-12T16:30", 0)));

        assertThat(read.getTimezoneInfo().getComponents())
                .singleElement()
                .satisfies(zone -> assertThat(zone.getTimezoneId().getValue()).isEqualTo("Europe/Paris"));
    }

    @Test
    void linesAreFoldedAt75OctetsAndNoLetterIsCut() {
        String title = "été à l’École élémentaire Noël-Hérédia 🎒 ".repeat(12).strip();
        byte[] written = Calendars.invitation(with(title, paris("2026-11-12T13:30"), paris("2026-11-12T16:30")));
        String text = new String(written, UTF_8);

        assertThat(text).endsWith("\r\n").doesNotContain("\uFFFD");
        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(Arrays.stream(text.split("\r\n")))
                .allSatisfy(line -> assertThat(line.getBytes(UTF_8).length).isBetween(1, 75));
        assertThat(read(written).getEvents().getFirst().getSummary().getValue()).isEqualTo(title);
    }

    @Test
    void aBreakInATitleBringsNoLineOfItsOwn() {
        for (String sign : List.of("\r\n", "\n", "\r", "\u0085", "\u2028", "\u000B", "\\n", "\u0000\r\n ")) {
            String evil =
                    "Titre" + sign + "ATTENDEE:mailto:mal@exemple.fr" + sign + "END:VEVENT" + sign + "BEGIN:VEVENT";
            CalendarEvent event = new CalendarEvent(
                    "uid" + sign + "STATUS:CANCELLED",
                    0,
                    paris("2026-11-12T13:30"),
                    paris("2026-11-12T16:30"),
                    evil,
                    evil,
                    null,
                    evil,
                    new CalendarPerson("Nom\";X=\"" + evil, "a@b.fr"),
                    List.of(),
                    false,
                    Instant.EPOCH);
            for (byte[] written :
                    List.of(Calendars.invitation(event), Calendars.feed(evil, Duration.ofHours(1), List.of(event)))) {
                ICalendar read = read(written);
                assertThat(read.getEvents()).singleElement().satisfies(only -> {
                    assertThat(only.getAttendees()).isEmpty();
                    assertThat(only.getStatus().getValue()).isEqualTo("CONFIRMED");
                    assertThat(only.getSummary().getValue()).startsWith("Titre").contains("END:VEVENT");
                    assertThat(only.getOrganizer().getEmail()).isEqualTo("a@b.fr");
                });
                assertThat(new String(written, UTF_8).lines())
                        .filteredOn(line -> line.startsWith("ATTENDEE"))
                        .isEmpty();
            }
        }
    }

    @Test
    void anAddressOfMailThatIsNoneIsRefused() {
        for (String mail : List.of("", "a", "a@b\r\nX:y", "a b@c.fr", "<a@b.fr>", "a@b@c", "a@b.fr,c@d.fr")) {
            assertThatThrownBy(() -> new CalendarPerson("A", mail)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void theWritersOwnLibraryFindsNoFaultEither() throws Exception {
        CalendarEvent lesson = lesson("2026-11-12T13:30", "2026-11-12T16:30", 1);
        for (byte[] written : List.of(
                Calendars.invitation(lesson),
                Calendars.cancellation(lesson.calledOff(Instant.EPOCH)),
                Calendars.feed("Agenda", Duration.ofHours(1), List.of(lesson)))) {
            assertThat(new CalendarBuilder()
                            .build(new StringReader(new String(written, UTF_8)))
                            .validate(true)
                            .hasErrors())
                    .isFalse();
        }
    }

    private static List<String> instants(String start, String end) {
        VEvent event = read(Calendars.feed(
                        "Agenda", Duration.ofHours(1), List.of(with("Titre", paris(start), paris(end)))))
                .getEvents()
                .getFirst();
        return List.of(
                event.getDateStart().getValue().toInstant().toString(),
                event.getDateEnd().getValue().toInstant().toString());
    }

    private static ICalendar read(byte[] written) {
        List<ICalendar> all = Biweekly.parse(new String(written, UTF_8)).all();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private static CalendarEvent lesson(String start, String end, int sequence) {
        return new CalendarEvent(
                "0190-1@gisement.exemple",
                sequence,
                paris(start),
                paris(end),
                "Premiers pas ; l’espace, la classe \\ et \"le cahier\"",
                "École Jules Ferry, Sainte-Foy-lès-Lyon",
                URI.create("https://visio.exemple/salle?a=1;b,c"),
                "Apportez :\r\nvotre tablette ;\n\nvos questions.",
                ERUN,
                List.of(TEACHER),
                false,
                Instant.parse("2026-11-01T08:00:00Z"));
    }

    private static CalendarEvent with(String title, ZonedDateTime start, ZonedDateTime end) {
        return new CalendarEvent(
                "0190-2@gisement.exemple", 0, start, end, title, null, null, "", ERUN, List.of(), false, Instant.EPOCH);
    }

    private static ZonedDateTime paris(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Europe/Paris"));
    }
}
