package fr.gisement.followup;

import fr.gisement.identity.Presence;
import fr.gisement.portfolio.FollowedSchool;
import fr.gisement.tenancy.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A school on its way.
 *
 * @param slug its part of the address
 * @param block null when nothing holds it up
 * @param presence without any use of accounts for who does not train here
 * @param told when it last told the platform of something it did; null when it never did, or for who does not train here
 * @param overdue how many tasks for it should be done by now; none for who does not train here
 */
public record FollowUp(
        FollowedSchool school,
        String slug,
        Progress progress,
        @Nullable Block block,
        Presence presence,
        @Nullable Instant told,
        int overdue) {

    /** After so long without a sign of life a school is quiet. */
    public static final Duration QUIET = Duration.ofDays(21);

    /**
     * As its inspector reads it: of a school with one teacher, an account that is used, a sign in or a silence is one
     * person's, and a trainer's tasks are the trainer's.
     */
    FollowUp withoutUse() {
        return new FollowUp(school, slug, progress, block, presence.withoutUse(), null, 0);
    }

    public TenantId id() {
        return school.id();
    }

    public Stage stage() {
        return progress.stage();
    }

    /** The last sign of life: somebody of the staff signed in, or the school did something. Null when there was none. */
    public @Nullable Instant lastSign() {
        Instant signedIn = presence.lastSignIn();
        if (told == null || signedIn == null) {
            return told == null ? signedIn : told;
        }
        return told.isAfter(signedIn) ? told : signedIn;
    }

    /** Whether a school that once gave a sign of life has given none for {@link #QUIET}. */
    public boolean quiet(Instant now) {
        Instant last = lastSign();
        return last != null && last.isBefore(now.minus(QUIET));
    }

    /** Whether what holds the school up is to be asked about by now. */
    public boolean blockDue(LocalDate today) {
        return block != null && !block.nextOn().isAfter(today);
    }
}
