package fr.gisement.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;

/** A pool that is not asked while the database is known to be away. */
final class WatchedPool extends HikariDataSource {

    private final DatabaseWatch watch;

    WatchedPool(HikariConfig config, DatabaseWatch watch) {
        super(config);
        this.watch = watch;
    }

    @Override
    public Connection getConnection() throws SQLException {
        watch.require();
        return super.getConnection();
    }
}
