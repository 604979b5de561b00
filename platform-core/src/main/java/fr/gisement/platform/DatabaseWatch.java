package fr.gisement.platform;

import fr.gisement.installation.Installation;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the database again and again, on a connection and a thread of its own, whether it answers. Whoever wants a
 * connection while it does not is told so at once: otherwise a page would wait for each of its questions in turn, and a
 * silent server would hold every thread.
 */
public final class DatabaseWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseWatch.class);

    private final Installation installation;
    private final DatabaseWatchProperties settings;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("database-watch").daemon().factory());
    private volatile boolean away;
    private @Nullable Connection connection;

    /** Watches from now on; until it knows better the database answers. */
    public DatabaseWatch(Installation installation, DatabaseWatchProperties settings) {
        this.installation = installation;
        this.settings = settings;
        long period = settings.period().toMillis();
        ScheduledFuture<?> _ = thread.scheduleWithFixedDelay(this::look, 0, period, TimeUnit.MILLISECONDS);
    }

    /** Whether the database did not answer when it was asked last. */
    public boolean away() {
        return away;
    }

    /** @throws SQLTransientConnectionException at once, while the database is away */
    public void require() throws SQLException {
        if (away) {
            throw new SQLTransientConnectionException("The database does not answer", "08006");
        }
    }

    private void look() {
        try {
            ask();
            if (away) {
                LOG.warn("The database answers again");
            }
            away = false;
        } catch (SQLException | RuntimeException e) {
            hangUp();
            if (!away && !answersAnew()) {
                LOG.warn("The database does not answer: {}", e.getMessage());
                away = true;
            }
        }
    }

    /**
     * A connection may end for reasons of its own, and a busy machine may be slow once: only a new connection that fails
     * as well tells about the server.
     */
    private boolean answersAnew() {
        try {
            ask();
            return true;
        } catch (SQLException | RuntimeException e) {
            hangUp();
            return false;
        }
    }

    private void ask() throws SQLException {
        Connection open = connection;
        if (open == null) {
            open = DriverManager.getConnection(installation.jdbcUrl(), properties());
            connection = open;
        }
        try (Statement question = open.createStatement()) {
            question.execute("select 1");
        }
    }

    private Properties properties() {
        String seconds = Long.toString(Math.max(1, settings.silence().toSeconds()));
        Properties properties = new Properties();
        properties.setProperty("user", installation.naming().platform());
        properties.setProperty("password", installation.platformPassword());
        properties.setProperty("ApplicationName", "gisement-watch");
        properties.setProperty("connectTimeout", seconds);
        properties.setProperty("loginTimeout", seconds); // a silent server takes the connection and says nothing
        properties.setProperty("socketTimeout", seconds);
        return properties;
    }

    private void hangUp() {
        Connection open = connection;
        connection = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException e) {
                LOG.debug("The watch's connection could not be closed", e);
            }
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
        thread.close();
        hangUp();
    }
}
