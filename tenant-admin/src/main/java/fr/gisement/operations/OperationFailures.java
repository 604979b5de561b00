package fr.gisement.operations;

import fr.gisement.onboarding.finding.ErrorCode;
import fr.gisement.onboarding.finding.OnboardingException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** What a failure means to who asked, and whether trying again by itself may help. */
final class OperationFailures {

    private static final Logger LOG = LoggerFactory.getLogger(OperationFailures.class);

    /** The server is away, has no connection to give, or is starting or ending: not the operation's fault. */
    private static final List<String> PASSING = List.of("08", "53", "57");

    private OperationFailures() {}

    /** Whether it is the server's state, so that the operation goes on when the server is back. */
    static boolean passes(Throwable thrown) {
        return first(thrown, SQLException.class)
                .map(SQLException::getSQLState)
                .filter(state -> PASSING.contains(state.substring(0, 2)))
                .isPresent();
    }

    /** Whether a worker that seemed dead still holds the onboarding: it stands still, and lets go when it wakes or dies. */
    static boolean heldByTheWorkerBefore(OperationTask task, Throwable thrown) {
        return task.attempt() > 1
                && first(thrown, OnboardingException.class)
                        .filter(e -> e.code() == ErrorCode.RUN_ELSEWHERE)
                        .isPresent();
    }

    /** A sentence with what to do; the cause of what nobody foresaw goes to the log under the incident it names. */
    static Told told(OperationTask task, Throwable thrown) {
        Optional<OperationFailedException> known = first(thrown, OperationFailedException.class);
        if (known.isPresent()) {
            return known.get().told();
        }
        Optional<OnboardingException> onboarding = first(thrown, OnboardingException.class);
        if (onboarding.isPresent()) {
            return Told.of(onboarding.get()::message);
        }
        String incident = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        LOG.error("Incident {}: operation {} {} failed", incident, task.kind(), task.id(), thrown);
        boolean database = thrown instanceof SQLException || thrown instanceof DataAccessException;
        return OperationTexts.told(database ? "failure.database" : "failure.other", incident);
    }

    private static <X extends Throwable> Optional<X> first(Throwable thrown, Class<X> type) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }
}
