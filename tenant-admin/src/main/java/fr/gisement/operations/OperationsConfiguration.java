package fr.gisement.operations;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import fr.gisement.platform.PlatformConfiguration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OperationsProperties.class)
class OperationsConfiguration {

    /** Puts tasks into the table in the platform's current transaction, and never runs one. */
    @Bean
    SchedulerClient operationScheduler(@Qualifier(PlatformConfiguration.DATA_SOURCE) DataSource platform) {
        // Named rather than found out: the application starts while the database does not answer.
        return SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(platform))
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
                .build();
    }
}
