package fr.gisement.operations;

import fr.gisement.assignment.Assignee;
import fr.gisement.assignment.Assignment;
import fr.gisement.assignment.AssignmentId;
import fr.gisement.assignment.AssignmentRows;
import fr.gisement.identity.Person;
import fr.gisement.identity.Role;
import fr.gisement.operations.OperationRefusedException.Reason;
import fr.gisement.tenancy.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which assignments are sound. Asked before an operation is begun, so that whoever asks learns it at once, and again by
 * the worker, with what it holds fast.
 */
final class AssignmentRules {

    static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final int WHOLE = 100;

    /**
     * A span of days as moments.
     *
     * @param end null when it is open
     */
    record Span(Instant from, @Nullable Instant end) {

        /** @param until the last day, null when that is open */
        static Span of(LocalDate from, @Nullable LocalDate until) {
            return new Span(
                    from.atStartOfDay(ZONE).toInstant(),
                    until == null ? null : until.plusDays(1).atStartOfDay(ZONE).toInstant());
        }
    }

    private final AssignmentRows rows;

    AssignmentRules(JdbcClient client) {
        this.rows = new AssignmentRows(client);
    }

    /** @throws OperationRefusedException when what was filled in cannot be, whoever is assigned */
    static void requireSound(Role role, LocalDate from, @Nullable LocalDate until, @Nullable Integer share) {
        if (role != Role.ERUN && role != Role.IEN) {
            throw new IllegalArgumentException(role + " is not assigned to a circonscription");
        }
        if (until != null && until.isBefore(from)) {
            throw new OperationRefusedException(Reason.DATES_REVERSED);
        }
        if ((role == Role.ERUN) != (share != null) || (share != null && (share < 1 || share > WHOLE))) {
            throw new OperationRefusedException(Reason.WRONG_SHARE);
        }
    }

    /** Somebody the platform knows, or nothing for somebody it can come to know. */
    Optional<Person> person(Assignee assignee) {
        if (!assignee.hasAddress()) {
            throw new OperationRefusedException(Reason.NO_ADDRESS);
        }
        Optional<Person> known = rows.person(assignee.mail());
        if (known.isEmpty() && !assignee.hasName()) {
            throw new OperationRefusedException(Reason.NO_NAME);
        }
        return known;
    }

    /** One of the circonscription that has not ended. */
    Assignment open(AssignmentId id, TenantId circonscription, Instant now) {
        return rows.find(id)
                .filter(it -> it.circonscription().equals(circonscription))
                .filter(it -> it.at(now) != Assignment.State.ENDED)
                .orElseThrow(() -> new OperationRefusedException(Reason.ASSIGNMENT_OVER));
    }

    /**
     * Nobody is assigned twice to the same at once, nor for more than their whole time.
     *
     * @param instead assignments that give way to this one
     */
    void requireRoom(
            Person person,
            TenantId circonscription,
            Role role,
            Span span,
            @Nullable Integer share,
            List<AssignmentId> instead) {
        List<Assignment> others = rows.of(person.id()).stream()
                .filter(it -> !instead.contains(it.id()))
                .filter(it -> it.meets(span.from(), span.end()))
                .toList();
        if (others.stream().anyMatch(it -> it.circonscription().equals(circonscription) && it.role() == role)) {
            throw new OperationRefusedException(Reason.ALREADY_ASSIGNED, person.displayName());
        }
        if (share != null) {
            int most = share + busiest(others, span);
            if (most > WHOLE) {
                throw new OperationRefusedException(Reason.SHARE_EXCEEDED, person.displayName(), most);
            }
        }
    }

    /** The sum of shares at the moment when it is largest, which is when one of them begins. */
    private static int busiest(List<Assignment> others, Span span) {
        List<Instant> beginnings = new ArrayList<>(
                Stream.concat(Stream.of(span.from()), others.stream().map(Assignment::from))
                        .filter(it -> !it.isBefore(span.from()))
                        .toList());
        return beginnings.stream()
                .mapToInt(moment -> others.stream()
                        .filter(it -> it.at(moment) == Assignment.State.CURRENT)
                        .mapToInt(it -> it.share() == null ? 0 : it.share())
                        .sum())
                .max()
                .orElse(0);
    }
}
