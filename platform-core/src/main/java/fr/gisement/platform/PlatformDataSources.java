package fr.gisement.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import fr.gisement.installation.Installation;
import java.time.Duration;

/** Opens the pool of the platform's login. */
public final class PlatformDataSources {

    /** How long a resting connection may take to say that it is one. */
    private static final Duration VALIDATION = Duration.ofSeconds(2);

    private PlatformDataSources() {}

    /** The pool; it connects on first use, so that a process starts while the database does not answer. */
    public static HikariDataSource open(Installation installation, PlatformProperties properties) {
        return new HikariDataSource(config(installation, properties));
    }

    static HikariConfig config(Installation installation, PlatformProperties properties) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("platform");
        config.setJdbcUrl(installation.jdbcUrl());
        config.setUsername(installation.naming().platform());
        config.setPassword(installation.platformPassword());
        config.setMaximumPoolSize(properties.maxConnections());
        config.setMinimumIdle(1);
        config.setConnectionTimeout(properties.borrowTimeout().toMillis());
        config.setValidationTimeout(
                Math.min(VALIDATION.toMillis(), properties.borrowTimeout().toMillis()));
        config.setInitializationFailTimeout(-1);
        config.addDataSourceProperty("currentSchema", installation.naming().platformSchema());
        config.addDataSourceProperty("ApplicationName", "gisement");
        config.addDataSourceProperty(
                "socketTimeout", String.valueOf(properties.socketTimeout().toSeconds()));
        config.addDataSourceProperty(
                "loginTimeout", String.valueOf(properties.socketTimeout().toSeconds()));
        config.addDataSourceProperty(
                "connectTimeout", String.valueOf(properties.socketTimeout().toSeconds()));
        return config;
    }
}
