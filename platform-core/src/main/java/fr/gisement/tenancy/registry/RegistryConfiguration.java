package fr.gisement.tenancy.registry;

import fr.gisement.installation.Installation;
import fr.gisement.platform.PlatformConfiguration;
import fr.gisement.tenancy.TenancyProperties;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RegistryConfiguration {

    @Bean
    CachedTenantRegistry tenantRegistry(
            Installation installation,
            @Qualifier(PlatformConfiguration.DATA_SOURCE) DataSource platform,
            TenancyProperties properties) {
        return new CachedTenantRegistry(installation, platform, properties.registry());
    }
}
