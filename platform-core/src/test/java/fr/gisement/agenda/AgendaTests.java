package fr.gisement.agenda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Status;
import fr.gisement.access.CirconscriptionEntry;
import fr.gisement.followup.TrainerVisits;
import fr.gisement.followup.Visit;
import fr.gisement.identity.Accounts;
import fr.gisement.identity.PersonId;
import fr.gisement.identity.Role;
import fr.gisement.tenancy.Tenant;
import fr.gisement.testing.TwoSchools;
import fr.gisement.training.Audience;
import fr.gisement.training.HourKind;
import fr.gisement.training.ModuleId;
import fr.gisement.training.MyTraining;
import fr.gisement.training.SessionId;
import fr.gisement.training.SessionSheet;
import fr.gisement.training.TrainingSessions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

/** What a calendar reads at a secret address, over real schemas, told by a reader of another make. */
class AgendaTests {

    private static final ModuleId DISCOVERY =
            ModuleId.parse("01920000-0000-7000-8000-000000000001").orElseThrow();
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static final TwoSchools town = new TwoSchools();
    private static final AgendaAddresses addresses = town.bean(AgendaAddresses.class);
    private static final AgendaReader reader = town.bean(AgendaReader.class);
    private static final TrainingSessions sessions = town.bean(TrainingSessions.class);
    private static final TrainerVisits visits = town.bean(TrainerVisits.class);
    private static final Tenant auchel = town.auchel();
    private static final Tenant lens = town.lens();
    private static final Tenant jaures = town.jaures();
    private static final Tenant curie = town.curie();
    private static final PersonId leon = town.person("leon", Role.ERUN, lens.id());

    private final Instant soon = Instant.now()
            .atZone(PARIS)
            .truncatedTo(ChronoUnit.DAYS)
            .plusDays(5)
            .plusHours(9)
            .toInstant();

    @BeforeEach
    void nothingIsPlanned() {
        for (Tenant each : List.of(auchel, lens)) {
            for (String table : List.of(
                    "training_enrolment",
                    "training_invitation",
                    "training_session_trainer",
                    "training_session",
                    "visit")) {
                town.execute(each, "delete from {school}." + table);
            }
        }
        town.execute(auchel, "delete from platform.calendar_feed");
    }

    @AfterAll
    static void close() {
        town.close();
    }

    @Test
    void aTeacherOfTwoCirconscriptionsReadsTheirSessionsOfBothAndNobodyElses() {
        SessionId here = plan(town.erun, auchel, soon);
        SessionId there = plan(leon, lens, soon.plus(Duration.ofDays(1)));
        plan(town.erun, auchel, soon.plus(Duration.ofDays(2)));
        enrol(town.both, jaures, here);
        enrol(town.both, curie, there);
        enrol(town.colleague, jaures, here);
        String secret = make(town.both);

        assertThat(events(secret))
                .extracting(it -> it.getUid().getValue())
                .containsExactly(here + "@gisement.invalid", there + "@gisement.invalid");
        String text = text(secret);
        assertThat(text).contains("METHOD:PUBLISH").contains("Avec eric").contains("BEGIN:VTIMEZONE");
        assertThat(text).doesNotContain("ATTENDEE").doesNotContain("karim").doesNotContain("sofia");
    }

    @Test
    void aTrainerReadsWhatTheyGiveAndTheirVisitsWithoutWhatTheseAreFor() {
        SessionId given = plan(town.erun, auchel, soon);
        town.run(town.erun, auchel, () -> visits.plan(jaures.id(), Visit.Kind.VISIT, soon, "Parler de Claire"));
        String secret = make(town.erun);

        assertThat(events(secret))
                .extracting(it -> it.getSummary().getValue())
                .containsExactlyInAnyOrder("Découverte de l’espace numérique", "Visite : École jaures");
        assertThat(text(secret))
                .doesNotContain("Parler")
                .contains(given.toString())
                .contains("0 inscrits sur 10");

        town.execute(auchel, "update {school}.visit set dropped_at = now()");
        VEvent visit = events(secret).stream()
                .filter(it -> it.getSummary().getValue().contains("Visite"))
                .findFirst()
                .orElseThrow();
        assertThat(visit.getSummary().getValue()).isEqualTo("Annulé : Visite : École jaures");
        assertThat(visit.getStatus().getValue()).isEqualTo(Status.cancelled().getValue());
        assertThat(visit.getSequence().getValue()).isOne();
    }

    @Test
    void whatMovesHasAHigherSequenceAndWhatIsCalledOffSaysSo() {
        SessionId id = plan(town.erun, auchel, soon);
        enrol(town.teacher, jaures, id);
        String secret = make(town.teacher);
        byte[] before = reader.read(secret).orElseThrow();
        assertThat(reader.read(secret).orElseThrow()).as("nothing changed").isEqualTo(before);
        VEvent first = events(secret).getFirst();

        Instant later = soon.plus(Duration.ofHours(3));
        town.run(town.erun, auchel, () -> sessions.change(id, 0, sheet(town.erun, later)));
        VEvent moved = events(secret).getFirst();
        assertThat(moved.getUid()).isEqualTo(first.getUid());
        assertThat(moved.getSequence().getValue())
                .isGreaterThan(first.getSequence().getValue());
        assertThat(moved.getDateStart().getValue().toInstant()).isEqualTo(later);

        town.run(town.erun, auchel, () -> sessions.cancel(id, "Neige"));
        VEvent cancelled = events(secret).getFirst();
        assertThat(cancelled.getStatus().getValue())
                .isEqualTo(Status.cancelled().getValue());
        assertThat(cancelled.getSequence().getValue())
                .isGreaterThan(moved.getSequence().getValue());
        assertThat(cancelled.getSummary().getValue()).startsWith("Annulé : ");
        assertThat(cancelled.getDescription().getValue()).contains("Pourquoi : Neige");
    }

    @Test
    void theHourIsRightOnBothSidesOfTheChangeOfHour() {
        int year = Instant.now().atZone(PARIS).getYear() + 1;
        Instant winter = LocalDateTime.of(year, 1, 20, 9, 0).atZone(PARIS).toInstant();
        Instant summer = LocalDateTime.of(year, 6, 16, 9, 0).atZone(PARIS).toInstant();
        plan(town.erun, auchel, winter);
        plan(town.erun, auchel, summer);
        String secret = make(town.erun);

        assertThat(events(secret))
                .extracting(it -> it.getDateStart().getValue().toInstant())
                .containsExactly(winter, summer);
        assertThat(text(secret))
                .contains("DTSTART;TZID=Europe/Paris:%d0120T090000".formatted(year))
                .contains("DTSTART;TZID=Europe/Paris:%d0616T090000".formatted(year));
    }

    @Test
    void aNewAddressEndsTheOldOneAndTakingItBackEndsBoth() {
        String first = make(town.teacher);
        assertThat(first.length()).as("256 bits").isEqualTo(43);
        assertThat(reader.read(first)).isPresent();
        String second = make(town.teacher);
        assertThat(reader.read(first)).isEmpty();
        assertThat(reader.read(second)).isPresent();
        assertThat(reader.read(second + "x")).isEmpty();
        assertThat(reader.read("")).isEmpty();
        assertThat(town.query(auchel, "select seal::text from platform.calendar_feed"))
                .allSatisfy(seal -> assertThat(seal).doesNotContain(second));
        assertThat(as(town.teacher, addresses::madeAt)).isPresent();
        assertThat(as(town.colleague, addresses::madeAt)).isEmpty();

        as(town.colleague, () -> {
            addresses.revoke();
            return Optional.empty();
        });
        assertThat(reader.read(second)).as("another's to take back").isPresent();
        as(town.teacher, () -> {
            addresses.revoke();
            return Optional.empty();
        });
        assertThat(reader.read(second)).isEmpty();
        assertThatThrownBy(addresses::make).isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    }

    @Test
    void theAddressEndsWithTheRightAndWithTheAccount() {
        PersonId nora = town.person("nora", Role.ERUN, auchel.id());
        plan(nora, auchel, soon);
        String secret = make(nora);
        assertThat(events(secret)).hasSize(1);
        town.leave(nora, auchel);
        assertThat(reader.read(secret)).isEmpty();

        town.join(nora, Role.TEACHER, jaures);
        assertThat(text(secret)).as("what they gave is theirs no more").doesNotContain("VEVENT");
        town.execute(auchel, "update platform.account set blocked_at = now() where person_id = '%s'".formatted(nora));
        town.bean(Accounts.class).changed(nora);
        assertThat(reader.read(secret)).isEmpty();
        for (PersonId nothing : List.of(town.guardian, town.ien, town.admin)) {
            assertThat(reader.read(make(nothing))).isEmpty();
        }
    }

    @Test
    void aClosedCirconscriptionTakesNothingFromTheOther() {
        enrol(town.both, jaures, plan(town.erun, auchel, soon));
        SessionId there = plan(leon, lens, soon.plus(Duration.ofDays(1)));
        enrol(town.both, curie, there);
        String secret = make(town.both);
        town.suspend(auchel);
        try {
            assertThat(events(secret))
                    .extracting(it -> it.getUid().getValue())
                    .containsExactly(there + "@gisement.invalid");
        } finally {
            town.reactivate(auchel);
        }
        assertThat(events(secret)).hasSize(2);
    }

    private static SessionId plan(PersonId trainer, Tenant circonscription, Instant start) {
        return town.as(trainer, circonscription, () -> sessions.plan(sheet(trainer, start)));
    }

    private static SessionSheet sheet(PersonId trainer, Instant start) {
        return new SessionSheet(
                DISCOVERY,
                start,
                start.plus(Duration.ofMinutes(90)),
                "Salle des maîtres",
                null,
                Set.of(trainer),
                10,
                Audience.EVERYBODY,
                90,
                HourKind.EIGHTEEN,
                false);
    }

    private static void enrol(PersonId person, Tenant school, SessionId session) {
        town.as(
                person,
                school,
                () -> town.bean(CirconscriptionEntry.class)
                        .call(() -> town.bean(MyTraining.class).enrol(session)));
    }

    private static String make(PersonId person) {
        String path = town.as(person, jaures, addresses::make);
        assertThat(path).startsWith(AgendaAddresses.ROOT).endsWith(AgendaAddresses.END);
        return path.substring(AgendaAddresses.ROOT.length(), path.length() - AgendaAddresses.END.length());
    }

    private static <T> Optional<T> as(PersonId person, Supplier<Optional<T>> task) {
        return town.as(person, jaures, task);
    }

    private static String text(String secret) {
        return new String(reader.read(secret).orElseThrow(), UTF_8).replace("\r\n ", "");
    }

    private static List<VEvent> events(String secret) {
        ICalendar calendar = Biweekly.parse(text(secret)).first();
        assertThat(calendar.validate(ICalVersion.V2_0).isEmpty()).isTrue();
        return calendar.getEvents();
    }
}
