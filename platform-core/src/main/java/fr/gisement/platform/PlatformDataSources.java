package fr.gisement.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import fr.gisement.installation.Installation;

/** Opens the pool of the platform's login. */
public final class PlatformDataSources {

    private PlatformDataSources() {}

    /** The pool; it connects on first use, so that a process starts while the database does not answer. */
    public static HikariDataSource open(Installation installation, PlatformProperties properties) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("platform");
        config.setJdbcUrl(installation.jdbcUrl());
        config.setUsername(installation.naming().platform());
        config.setPassword(installation.platformPassword());
        config.setMaximumPoolSize(properties.maxConnections());
        config.setMinimumIdle(1);
        config.setConnectionTimeout(properties.borrowTimeout().toMillis());
        config.setInitializationFailTimeout(-1);
        config.addDataSourceProperty("currentSchema", installation.naming().platformSchema());
        config.addDataSourceProperty("ApplicationName", "gisement");
        config.addDataSourceProperty(
                "socketTimeout", String.valueOf(properties.socketTimeout().toSeconds()));
        config.addDataSourceProperty(
                "connectTimeout", String.valueOf(properties.socketTimeout().toSeconds()));
        return new HikariDataSource(config);
    }
}
