package fr.gisement.agenda;

import fr.gisement.calendar.CalendarEvent;
import fr.gisement.calendar.CalendarPerson;
import fr.gisement.followup.Visit;
import fr.gisement.identity.Person;
import fr.gisement.tenancy.Tenant;
import fr.gisement.tenancy.TenantRegistry;
import fr.gisement.training.SessionAgenda.Dated;
import fr.gisement.training.TrainingSession;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What a calendar says of sessions and visits, in French as the letters are. No participant is named, and nothing of what a
 * visit is for: whoever knows the address reads it.
 */
@Component
class AgendaEvents {

    private static final String HOUSE = "Gisement";

    /** Not every calendar shows that something is called off: so the title says it. */
    private static final String CANCELLED = "Annulé : ";

    private static final Duration A_VISIT = Duration.ofHours(1);
    private static final Duration A_CALL = Duration.ofMinutes(30);

    private final TenantRegistry registry;
    private final String host;

    /** @param site where people reach the application, as the letters say it: the same session is the same event in both */
    AgendaEvents(TenantRegistry registry, @Value("${gisement.letters.site:}") String site) {
        this.registry = registry;
        this.host = site.isBlank()
                ? "gisement.invalid"
                : Objects.requireNonNullElse(URI.create(site).getHost(), "gisement.invalid");
    }

    CalendarEvent attended(Dated dated) {
        return session(dated, "");
    }

    CalendarEvent given(Dated dated) {
        TrainingSession session = dated.session();
        return session(
                dated,
                "%d inscrits sur %d places."
                        .formatted(session.counts().enrolled(), session.sheet().capacity()));
    }

    private CalendarEvent session(Dated dated, String more) {
        TrainingSession session = dated.session();
        List<String> words = new ArrayList<>();
        words.add(
                "Avec " + session.trainers().stream().map(Person::displayName).collect(Collectors.joining(", ")) + ".");
        words.add(more);
        if (session.reason() != null) {
            words.add("Pourquoi : " + session.reason());
        }
        words.add(session.module().sheet().objectives());
        String link = session.sheet().link();
        Person trainer =
                session.trainers().isEmpty() ? null : session.trainers().getFirst();
        return new CalendarEvent(
                session.id() + "@" + host,
                session.sequence(),
                session.sheet().start().atZone(CalendarEvent.ZONE),
                session.sheet().end().atZone(CalendarEvent.ZONE),
                (session.cancelled() ? CANCELLED : "") + session.module().title(),
                session.sheet().room(),
                link == null ? null : URI.create(link),
                words.stream().filter(it -> !it.isBlank()).collect(Collectors.joining("\n")),
                organizer(trainer),
                List.of(),
                session.cancelled(),
                dated.changed());
    }

    /** Empty when the school is no more. */
    Optional<CalendarEvent> visit(Visit visit, Person trainer) {
        Instant dropped = visit.droppedAt();
        boolean call = visit.kind() == Visit.Kind.CALL;
        return registry.snapshot()
                .find(visit.school())
                .map(Tenant::name)
                .map(school -> new CalendarEvent(
                        visit.id() + "@" + host,
                        dropped == null ? 0 : 1,
                        visit.startsAt().atZone(CalendarEvent.ZONE),
                        visit.startsAt().plus(call ? A_CALL : A_VISIT).atZone(CalendarEvent.ZONE),
                        (dropped == null ? "" : CANCELLED) + (call ? "Appel : " : "Visite : ") + school,
                        call ? null : school,
                        null,
                        "",
                        organizer(trainer),
                        List.of(),
                        dropped != null,
                        dropped == null ? noted(visit) : dropped));
    }

    /** When it was planned stands in its key, which begins with the moment it was made at. */
    private static Instant noted(Visit visit) {
        return Instant.ofEpochMilli(visit.id().value().getMostSignificantBits() >>> 16);
    }

    private CalendarPerson organizer(@Nullable Person person) {
        return person == null
                ? new CalendarPerson(HOUSE, "ne-pas-repondre@" + host)
                : new CalendarPerson(person.displayName(), person.mail());
    }
}
