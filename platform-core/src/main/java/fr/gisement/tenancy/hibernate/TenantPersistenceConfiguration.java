package fr.gisement.tenancy.hibernate;

import fr.gisement.tenancy.connection.TenantConnections;
import fr.gisement.tenancy.connection.TenantDataSource;
import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.cfg.MappingSettings;
import org.hibernate.cfg.MultiTenancySettings;
import org.hibernate.cfg.SchemaToolingSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/**
 * Hibernate over the tenants' connections. A connection is taken at a transaction's first statement and given back at
 * its end; none is needed to start. The plain {@code @Transactional} is a transaction of the current tenant, which
 * {@code JdbcClient} shares.
 */
@Configuration(proxyBeanMethods = false)
@EnableTransactionManagement
class TenantPersistenceConfiguration {

    @Bean
    LocalContainerEntityManagerFactoryBean entityManagerFactory(
            TenantConnections connections, TenantDataSource dataSource) {
        HibernateJpaVendorAdapter hibernate = new HibernateJpaVendorAdapter();
        // otherwise Spring holds the connection as long as the session
        hibernate.setPrepareConnection(false);
        LocalContainerEntityManagerFactoryBean factory = new LocalContainerEntityManagerFactoryBean();
        factory.setPersistenceUnitName("tenant");
        factory.setPackagesToScan("fr.gisement");
        factory.setJpaVendorAdapter(hibernate);
        factory.setJpaPropertyMap(Map.of(
                MultiTenancySettings.MULTI_TENANT_CONNECTION_PROVIDER,
                new TenantConnectionProvider(connections, dataSource),
                MultiTenancySettings.MULTI_TENANT_IDENTIFIER_RESOLVER,
                new CurrentTenantResolver(),
                // what Hibernate would otherwise ask a connection at start-up
                JdbcSettings.ALLOW_METADATA_ON_BOOT,
                false,
                JdbcSettings.JAKARTA_HBM2DDL_DB_NAME,
                "PostgreSQL",
                JdbcSettings.JAKARTA_HBM2DDL_DB_MAJOR_VERSION,
                "18",
                JdbcSettings.CONNECTION_PROVIDER_DISABLES_AUTOCOMMIT,
                true,
                SchemaToolingSettings.HBM2DDL_AUTO,
                "none",
                MappingSettings.PHYSICAL_NAMING_STRATEGY,
                PhysicalNamingStrategySnakeCaseImpl.class.getName()));
        return factory;
    }

    @Bean
    @Primary
    JpaTransactionManager transactionManager(EntityManagerFactory entityManagerFactory, TenantDataSource dataSource) {
        JpaTransactionManager manager = new JpaTransactionManager(entityManagerFactory);
        manager.setDataSource(dataSource);
        return manager;
    }
}
