package fr.gisement.app;

import fr.gisement.migrations.Fleet;
import fr.gisement.migrations.rollout.RolloutEvent;
import fr.gisement.migrations.rollout.RolloutListener;
import fr.gisement.migrations.rollout.RolloutResult;
import java.sql.SQLException;

/** Brings the fleet to the current version before the eyes of whoever watches the terminal. */
final class FleetRollout {

    private final Terminal terminal;

    FleetRollout(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Migrates whatever is behind, and tells of nothing when nothing is. */
    RolloutResult all(Fleet fleet) throws SQLException {
        return follow(fleet::migrate);
    }

    /** Migrates one schema. */
    RolloutResult only(Fleet fleet, String schema) throws SQLException {
        return follow(listener -> fleet.migrateOnly(schema, listener));
    }

    private RolloutResult follow(Migration migration) throws SQLException {
        RolloutResult result;
        try (ProgressBar bar = new ProgressBar(terminal, terminal.messages().get("migrate.label"))) {
            result = migration.run(event -> {
                switch (event) {
                    case RolloutEvent.Migrated e -> bar.update(e.done(), e.total());
                    case RolloutEvent.SetAside e -> bar.update(e.done(), e.total());
                    default -> {}
                }
            });
        }
        tell(result);
        return result;
    }

    private void tell(RolloutResult result) {
        if (result.migrated() > 0) {
            terminal.say("migrate.done", result.migrated());
        }
        if (result.elsewhere() > 0) {
            terminal.say("migrate.elsewhere", result.elsewhere());
        }
        for (RolloutResult.Failure failure : result.failures()) {
            terminal.complain("migrate.failed", failure.schema(), failure.reason());
        }
        switch (result.ending()) {
            case STOPPED -> terminal.complain("migrate.stopped");
            case INTERRUPTED -> terminal.complain("migrate.interrupted");
            case COMPLETE -> {}
        }
    }

    private interface Migration {
        RolloutResult run(RolloutListener listener) throws SQLException;
    }
}
