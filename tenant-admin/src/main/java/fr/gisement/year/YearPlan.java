package fr.gisement.year;

import fr.gisement.identity.Role;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What happened in a year, and what is to come in the weeks after it, before anything of it is written.
 *
 * @param from its first day
 * @param today its last: what happens then is still to come
 * @param academiePath what the teachers of all circonscriptions may follow alone
 * @param refused how many sessions and visits somebody wanted at a time that was taken
 */
public record YearPlan(
        LocalDate from,
        LocalDate today,
        List<Post> posts,
        List<CirconscriptionYear> circonscriptions,
        PathPlan.Path academiePath,
        int refused) {

    /**
     * That somebody has a circonscription.
     *
     * @param role trainer or inspector
     * @param circonscription its slug
     * @param until null when it goes on
     * @param share of a trainer's time, in percent; null for an inspector
     */
    public record Post(
            String mail,
            String civility,
            String given,
            String family,
            Role role,
            String circonscription,
            Instant from,
            @Nullable Instant until,
            @Nullable Integer share) {

        boolean holds(Instant at) {
            return !at.isBefore(from) && (until == null || at.isBefore(until));
        }
    }

    /** @param slug of the circonscription */
    public record CirconscriptionYear(
            String slug,
            List<TrainingPlan.Module> modules,
            List<TrainingPlan.Session> sessions,
            List<SchoolWay> schools,
            PathPlan paths) {}

    Stream<TrainingPlan.Session> sessions() {
        return circonscriptions.stream().flatMap(it -> it.sessions().stream());
    }

    Stream<SchoolWay> schools() {
        return circonscriptions.stream().flatMap(it -> it.schools().stream());
    }

    Stream<PathPlan.Walk> walks() {
        return circonscriptions.stream().flatMap(it -> it.paths().walks().stream());
    }

    long attendances() {
        return seats(TrainingPlan.Seat::present);
    }

    long seats(Predicate<TrainingPlan.Seat> which) {
        return sessions().flatMap(it -> it.seats().stream()).filter(which).count();
    }

    /** Two plans that differ in anything have two. */
    String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
