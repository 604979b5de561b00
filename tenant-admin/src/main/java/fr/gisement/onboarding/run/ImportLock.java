package fr.gisement.onboarding.run;

import fr.gisement.migrations.FleetLock;
import fr.gisement.onboarding.finding.ErrorCode;
import fr.gisement.onboarding.finding.OnboardingException;
import java.sql.Connection;
import java.sql.SQLException;

/** One import or undo at a time; who comes second is told. */
final class ImportLock {

    private ImportLock() {}

    static FleetLock take(Connection owner) throws SQLException {
        return FleetLock.tryTake(owner, FleetLock.Purpose.ONBOARDING)
                .orElseThrow(() -> new OnboardingException(ErrorCode.RUN_ELSEWHERE));
    }
}
