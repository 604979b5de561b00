package fr.gisement.tenancy.connection;

import fr.gisement.installation.Installation;
import fr.gisement.platform.DatabaseWatch;
import fr.gisement.tenancy.TenancyProperties;
import fr.gisement.tenancy.TenantRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class TenantConnectionConfiguration {

    private static final Logger log = LoggerFactory.getLogger(TenantConnections.class);

    @Bean
    TenantConnections tenantConnections(
            Installation installation,
            TenancyProperties properties,
            ObjectProvider<LoginFailureListener> listeners,
            DatabaseWatch database) {
        LoginFailureListener all = (login, cause) -> {
            log.error("The login {} failed: {}", login, cause.getMessage());
            listeners.orderedStream().forEach(listener -> listener.loginFailed(login, cause));
        };
        return new TenantConnections(installation, properties, all, database::require);
    }

    @Bean
    TenantDataSource tenantDataSource() {
        return new TenantDataSource();
    }

    @Bean
    JdbcClient tenantJdbcClient(TenantDataSource dataSource) {
        return JdbcClient.create(dataSource);
    }

    @Bean
    PoolSizeCheck poolSizeCheck(TenantRegistry registry, TenancyProperties properties) {
        return new PoolSizeCheck(registry, properties);
    }
}
