package fr.gisement.tenancy.connection;

import fr.gisement.installation.Installation;
import fr.gisement.tenancy.TenancyProperties;
import fr.gisement.tenancy.TenantId;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.apache.commons.pool2.impl.GenericKeyedObjectPool;
import org.apache.commons.pool2.impl.GenericKeyedObjectPoolConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connections of all logins. The library under it creates, checks, ages and bounds them in total; the lanes above it
 * bound each login and choose which of its connections to use.
 */
final class LanePool implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(LanePool.class);

    /** How long the pool may take to close a connection that makes room for another, before it is asked again. */
    private static final Duration ROOM = Duration.ofMillis(20);

    private final TenancyProperties.Pool settings;
    private final GenericKeyedObjectPool<Lane, LaneConnection> connections;
    private final ConcurrentMap<String, LoginLanes> logins = new ConcurrentHashMap<>();
    private final Semaphore total;
    private final LongAdder waits = new LongAdder();

    private final ServerCheck server;

    LanePool(
            Installation installation,
            TenancyProperties.Pool settings,
            LoginFailureListener failures,
            ServerCheck server) {
        this.settings = settings;
        this.server = server;
        total = new Semaphore(settings.maxTotal(), true);
        connections = new GenericKeyedObjectPool<>(
                new LaneConnectionFactory(installation, settings, failures, server), configOf(settings));
    }

    private static GenericKeyedObjectPoolConfig<LaneConnection> configOf(TenancyProperties.Pool settings) {
        GenericKeyedObjectPoolConfig<LaneConnection> config = new GenericKeyedObjectPoolConfig<>();
        config.setMaxTotalPerKey(1);
        config.setMaxIdlePerKey(1);
        config.setMaxTotal(settings.maxTotal());
        // Callers queue before the pool, which serves those who wait inside it badly: it opens on one caller's thread
        // what another waits for.
        config.setReuseCapacityOnReturn(false);
        config.setReuseCapacityOnMaintenance(false);
        config.setTestOnBorrow(true);
        config.setMinEvictableIdleDuration(settings.maxIdle());
        config.setTimeBetweenEvictionRuns(settings.maxIdle().dividedBy(4).plusMillis(1));
        config.setNumTestsPerEvictionRun(-4);
        config.setJmxEnabled(false);
        return config;
    }

    /** A connection of the login, preferably one that served the tenant before; wait for it no longer than configured. */
    LaneLease borrow(String login, TenantId tenant) throws SQLException {
        server.require();
        LoginLanes lanes = logins.computeIfAbsent(login, it -> new LoginLanes(it, settings.maxPerLogin(), waits));
        Lane lane;
        try {
            lane = lanes.acquire(tenant, settings.borrowTimeout());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        if (lane == null) {
            throw tooBusy("all %d connections of the login %s are in use".formatted(settings.maxPerLogin(), login));
        }
        try {
            server.require(); // it may have gone silent while this caller waited
            LaneConnection connection = borrow(lane);
            lane.served(tenant);
            return new LaneLease(this, lanes, lane, connection);
        } catch (SQLException | RuntimeException e) {
            lanes.release(lane);
            throw e;
        }
    }

    /** The lane's connection, an open one or a new one; the lane must be the caller's. */
    LaneConnection borrow(Lane lane) throws SQLException {
        acquireFromTotal();
        boolean borrowed = false;
        try {
            LaneConnection connection = borrowWithin(
                    lane, System.nanoTime() + settings.borrowTimeout().toNanos());
            borrowed = true;
            return connection;
        } finally {
            if (!borrowed) {
                total.release();
            }
        }
    }

    private void acquireFromTotal() throws SQLException {
        try {
            if (!total.tryAcquire(0, TimeUnit.NANOSECONDS)) {
                waits.increment();
                if (!total.tryAcquire(settings.borrowTimeout().toNanos(), TimeUnit.NANOSECONDS)) {
                    throw tooBusy("all %d connections are in use".formatted(settings.maxTotal()));
                }
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private LaneConnection borrowWithin(Lane lane, long deadline) throws SQLException {
        while (true) {
            try {
                return connections.borrowObject(lane, ROOM);
            } catch (NoSuchElementException e) {
                // somebody else's resting connection is just being closed for us
                if (System.nanoTime() - deadline > 0) {
                    throw tooBusy("no room among %d connections".formatted(settings.maxTotal()));
                }
            } catch (SQLException | RuntimeException e) {
                throw e;
            } catch (InterruptedException e) {
                throw interrupted(e);
            } catch (Exception e) {
                throw new SQLException("No connection for " + lane, e);
            }
        }
    }

    void giveBack(Lane lane, LaneConnection connection, boolean usable) {
        try {
            if (usable) {
                connections.returnObject(lane, connection);
            } else {
                connections.invalidateObject(lane, connection);
            }
        } catch (Exception e) {
            log.warn("A connection of {} could not be given back", lane, e);
        } finally {
            total.release();
        }
    }

    PoolFigures figures() {
        // in this order, so that what opens and closes meanwhile is never counted twice
        long opened = connections.getCreatedCount();
        long closed = connections.getDestroyedCount();
        return new PoolFigures(
                Math.toIntExact(opened - closed),
                connections.getNumIdle(),
                connections.getNumActive(),
                waits.sum(),
                opened,
                closed);
    }

    @Override
    public void close() {
        connections.close();
    }

    private SQLException tooBusy(String why) {
        Duration timeout = settings.borrowTimeout();
        return new SQLTransientConnectionException("No connection within " + timeout.toMillis() + " ms: " + why);
    }

    private static SQLException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new SQLTransientConnectionException("Interrupted while waiting for a connection", e);
    }
}
