package fr.gisement.platform;

import com.zaxxer.hikari.HikariDataSource;
import fr.gisement.installation.Installation;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Beans of the platform's data. None is a default: whoever wants one names it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({PlatformProperties.class, DatabaseWatchProperties.class})
public class PlatformConfiguration {

    /** The {@link DataSource} of the platform's login. */
    public static final String DATA_SOURCE = "platformDataSource";

    /** The {@link JdbcClient} of the platform's login; its path is the platform schema. */
    public static final String JDBC_CLIENT = "platformJdbcClient";

    /** The transactions of the platform's login; see {@link PlatformTransactional}. */
    public static final String TRANSACTION_MANAGER = "platformTransactionManager";

    @Bean(destroyMethod = "close")
    DatabaseWatch databaseWatch(Installation installation, DatabaseWatchProperties properties) {
        return new DatabaseWatch(installation, properties);
    }

    @Bean(name = DATA_SOURCE, defaultCandidate = false)
    HikariDataSource platformDataSource(Installation installation, PlatformProperties properties, DatabaseWatch watch) {
        return new WatchedPool(PlatformDataSources.config(installation, properties), watch);
    }

    @Bean(name = JDBC_CLIENT, defaultCandidate = false)
    JdbcClient platformJdbcClient(@Qualifier(DATA_SOURCE) DataSource dataSource) {
        return JdbcClient.create(dataSource);
    }

    @Bean(name = TRANSACTION_MANAGER, defaultCandidate = false)
    JdbcTransactionManager platformTransactionManager(@Qualifier(DATA_SOURCE) DataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }
}
