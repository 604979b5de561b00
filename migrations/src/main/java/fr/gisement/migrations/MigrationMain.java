package fr.gisement.migrations;

import com.zaxxer.hikari.HikariDataSource;
import fr.gisement.migrations.rollout.RolloutEvent;
import fr.gisement.migrations.rollout.RolloutResult;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The migration job: brings the platform, the templates and the fleet to this version and ends. It is configured by
 * environment alone, holds the owner's password, and is harmless when repeated.
 */
public final class MigrationMain {

    /** What the job's sessions are called in PostgreSQL. */
    static final String APPLICATION_NAME = "gisement-migrate";

    private static final String URL = "GISEMENT_DATABASE_URL";
    private static final String OWNER_PASSWORD = "GISEMENT_OWNER_PASSWORD";
    private static final String LOGIN_SECRET = "GISEMENT_LOGIN_SECRET";

    private MigrationMain() {}

    /** Exits with 0 when the whole fleet is current, 1 when a schema was set aside or the work broke off, 2 when misconfigured. */
    public static void main(String[] args) {
        System.exit(run(System.getenv(), System.out, System.err));
    }

    static int run(Map<String, String> environment, PrintStream out, PrintStream err) {
        List<String> missing = new ArrayList<>();
        for (String name : List.of(URL, OWNER_PASSWORD, LOGIN_SECRET)) {
            if (environment.getOrDefault(name, "").isBlank()) {
                missing.add(name);
            }
        }
        if (!missing.isEmpty()) {
            err.println("Missing from the environment: " + String.join(", ", missing));
            return 2;
        }
        FleetNaming naming =
                new FleetNaming(environment.getOrDefault("GISEMENT_ROLE_PREFIX", FleetNaming.DEFAULT.prefix()));
        FleetSettings settings = FleetSettings.of(environment);
        try (HikariDataSource owner = new HikariDataSource()) {
            owner.setJdbcUrl(environment.get(URL));
            owner.setUsername(naming.owner());
            owner.setPassword(environment.get(OWNER_PASSWORD));
            owner.addDataSourceProperty("ApplicationName", APPLICATION_NAME);
            owner.setMaximumPoolSize(settings.workers() + 1);
            Fleet fleet =
                    new Fleet(owner, naming, new LoginPasswords(environment.getOrDefault(LOGIN_SECRET, "")), settings);
            fleet.prepare();
            RolloutResult result = fleet.migrate(event -> tell(event, out));
            int spares = fleet.refillSpares();
            out.printf(
                    "%d behind, %d migrated, %d set aside, %d spares made%n",
                    result.total(), result.migrated(), result.failures().size(), spares);
            return result.succeeded() ? 0 : 1;
        } catch (SQLException | RuntimeException e) {
            err.println("The migration broke off: " + e.getMessage());
            return 1;
        }
    }

    private static void tell(RolloutEvent event, PrintStream out) {
        switch (event) {
            case RolloutEvent.WaveStarted wave -> out.printf("wave %s: %d schemas%n", wave.wave(), wave.size());
            case RolloutEvent.SetAside aside -> out.printf("%s set aside: %s%n", aside.schema(), aside.reason());
            case RolloutEvent.Stopped stopped ->
                out.printf("stopped: %d of %d failed in wave %s%n", stopped.failed(), stopped.size(), stopped.wave());
            case RolloutEvent.Migrated migrated -> {
                if (migrated.done() % 100 == 0) {
                    out.printf("%d of %d%n", migrated.done(), migrated.total());
                }
            }
            case RolloutEvent.Started started -> out.printf("%d schemas are behind%n", started.total());
            case RolloutEvent.Postponed postponed ->
                out.printf("%s postponed: %s%n", postponed.schema(), postponed.reason());
            case RolloutEvent.Finished finished ->
                out.printf("%s%n", finished.result().ending());
        }
    }
}
