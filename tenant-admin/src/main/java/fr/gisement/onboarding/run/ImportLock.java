package fr.gisement.onboarding.run;

import fr.gisement.migrations.FleetLock;
import fr.gisement.onboarding.finding.ErrorCode;
import fr.gisement.onboarding.finding.OnboardingException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/** One import or undo at a time; who comes second is told. */
final class ImportLock {

    /** A killed process's connections end a moment after it: its own restart must not be told that it still runs. */
    private static final int ATTEMPTS = 8;

    private static final Duration PAUSE = Duration.ofMillis(250);

    private ImportLock() {}

    static FleetLock take(Connection owner) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            Optional<FleetLock> lock = FleetLock.tryTake(owner, FleetLock.Purpose.ONBOARDING);
            if (lock.isPresent()) {
                return lock.get();
            }
            if (attempt == ATTEMPTS) {
                throw new OnboardingException(ErrorCode.RUN_ELSEWHERE);
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new OnboardingException(ErrorCode.RUN_ELSEWHERE, e);
            }
        }
    }
}
