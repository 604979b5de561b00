package fr.gisement.tenancy;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TenancyProperties.class)
class TenancyConfiguration {

    @Bean
    TenantGate tenantGate(TenantRegistry registry) {
        return new TenantGate(registry, RequiredVersions.OF_THIS_RELEASE);
    }
}
