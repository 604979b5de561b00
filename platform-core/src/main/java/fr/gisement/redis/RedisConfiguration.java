package fr.gisement.redis;

import fr.gisement.installation.Installation;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RedisProperties.class)
class RedisConfiguration {

    @Bean(destroyMethod = "close")
    SharedRedis sharedRedis(Installation installation, RedisProperties properties) {
        return new SharedRedis(installation, properties);
    }
}
