package fr.gisement.app;

import fr.gisement.migrations.Fleet;
import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks after the fleet while the application serves: fills the stock of spare schemas. */
final class FleetKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(FleetKeeper.class);
    private static final Duration ROUND = Duration.ofSeconds(15);

    private final Fleet fleet;

    FleetKeeper(Fleet fleet) {
        this.fleet = fleet;
    }

    /** Goes its rounds until the thread is interrupted. */
    void keep() throws InterruptedException {
        while (true) {
            try {
                int made = fleet.refillSpares();
                if (made > 0) {
                    LOG.info("{} spare schemas made", made);
                }
            } catch (SQLException e) {
                LOG.warn("The stock of spare schemas could not be filled: {}", e.getMessage());
            }
            Thread.sleep(ROUND);
        }
    }
}
