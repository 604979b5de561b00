package fr.gisement.migrations.rollout;

import fr.gisement.migrations.FleetNaming;
import fr.gisement.migrations.FleetSettings;
import fr.gisement.migrations.bundle.Catalogue;
import fr.gisement.migrations.rollout.RolloutEvent.Wave;
import fr.gisement.migrations.rollout.RolloutResult.Ending;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Brings every schema that is behind to the last version: spares first, then a tenth of the tenants, then the rest.
 * Two at once share the work; a killed one is continued by the next.
 */
public final class Rollout {

    private final DataSource owner;
    private final Catalogue catalogue;
    private final FleetSettings settings;
    private final SchemaMigration migration;

    public Rollout(DataSource owner, Catalogue catalogue, FleetNaming naming, FleetSettings settings) {
        this.owner = owner;
        this.catalogue = catalogue;
        this.settings = settings;
        this.migration = new SchemaMigration(catalogue, naming, settings);
    }

    /**
     * Runs until every schema was tried, too many failed, or the calling thread is interrupted.
     *
     * @throws SQLException when the ledger cannot be read
     */
    public RolloutResult run(RolloutListener listener) throws SQLException {
        return run(target -> true, listener);
    }

    /** The same for one schema alone. */
    public RolloutResult runOnly(String schema, RolloutListener listener) throws SQLException {
        return run(target -> target.schema().equals(schema), listener);
    }

    private RolloutResult run(Predicate<Target> chosen, RolloutListener listener) throws SQLException {
        try (Connection connection = owner.getConnection()) {
            List<Target> behind =
                    Ledger.behind(connection, catalogue).stream().filter(chosen).toList();
            Progress progress = new Progress(behind.size(), listener);
            if (behind.isEmpty()) {
                return progress.result(Ending.COMPLETE);
            }
            progress.tell(new RolloutEvent.Started(behind.size()));
            Ending ending = run(waves(behind), progress, connection);
            RolloutResult result = progress.result(ending);
            progress.tell(new RolloutEvent.Finished(result));
            return result;
        }
    }

    private Ending run(Map<Wave, List<Target>> waves, Progress progress, Connection connection) throws SQLException {
        for (Map.Entry<Wave, List<Target>> entry : waves.entrySet()) {
            List<Target> targets = entry.getValue();
            if (targets.isEmpty()) {
                continue;
            }
            progress.tell(new RolloutEvent.WaveStarted(entry.getKey(), targets.size()));
            WaveRun wave = new WaveRun(owner, migration, settings, targets, progress);
            wave.run();
            if (wave.serverAway()) {
                return Ending.INTERRUPTED;
            }
            Ledger.publish(connection);
            if (Thread.currentThread().isInterrupted()) {
                return Ending.INTERRUPTED;
            }
            if (wave.tooManyFailed()) {
                progress.tell(new RolloutEvent.Stopped(entry.getKey(), wave.failed(), targets.size()));
                return Ending.STOPPED;
            }
        }
        return Ending.COMPLETE;
    }

    private static Map<Wave, List<Target>> waves(List<Target> behind) {
        List<Target> fresh = behind.stream()
                .filter(target -> !target.spare() && !target.failedBefore())
                .toList();
        // A tenant that failed before goes last: it must not stand for the others in the tenth.
        List<Target> failedBefore = behind.stream()
                .filter(target -> !target.spare() && target.failedBefore())
                .toList();
        int tenth = (fresh.size() + 9) / 10;
        Map<Wave, List<Target>> waves = new EnumMap<>(Wave.class);
        waves.put(Wave.SPARES, behind.stream().filter(Target::spare).toList());
        waves.put(Wave.TENTH, fresh.subList(0, tenth));
        waves.put(
                Wave.REST,
                Stream.concat(fresh.subList(tenth, fresh.size()).stream(), failedBefore.stream())
                        .toList());
        return waves;
    }
}
