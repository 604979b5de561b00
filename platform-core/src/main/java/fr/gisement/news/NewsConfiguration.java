package fr.gisement.news;

import fr.gisement.installation.Installation;
import fr.gisement.redis.SharedRedis;
import fr.gisement.tenancy.TenantRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NewsConfiguration {

    @Bean(destroyMethod = "close")
    TenantNews tenantNews(SharedRedis redis, TenantRegistry registry, Installation installation) {
        return new TenantNews(redis, registry, installation);
    }
}
