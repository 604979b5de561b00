package fr.gisement.tenancy.connection;

import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A borrowed connection, to be given back once: for the next borrower, or to be closed. */
final class LaneLease {

    private static final Logger log = LoggerFactory.getLogger(LaneLease.class);

    private final LanePool pool;
    private final LoginLanes lanes;
    private final Lane lane;
    private LaneConnection connection;

    LaneLease(LanePool pool, LoginLanes lanes, Lane lane, LaneConnection connection) {
        this.pool = pool;
        this.lanes = lanes;
        this.lane = lane;
        this.connection = connection;
    }

    LaneConnection connection() {
        return connection;
    }

    /** Undoes what was not committed and gives the connection back, unless it is broken. */
    void release() {
        boolean usable = false;
        try {
            if (!connection.closed()) {
                connection.rollback();
                usable = !connection.closed();
            }
        } catch (SQLException e) {
            log.debug("A connection of {} is given up", lane, e);
        } finally {
            giveBack(usable);
        }
    }

    /** Closes the connection and opens another in its place. The lease is over when that fails. */
    void renew() throws SQLException {
        pool.giveBack(lane, connection, false);
        try {
            connection = pool.borrow(lane);
        } catch (SQLException | RuntimeException e) {
            lanes.release(lane);
            throw e;
        }
    }

    /** Closes the connection: nobody is to have it again. */
    void discard() {
        giveBack(false);
    }

    private void giveBack(boolean usable) {
        try {
            pool.giveBack(lane, connection, usable);
        } finally {
            lanes.release(lane);
        }
    }
}
