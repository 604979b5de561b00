package fr.gisement.account;

import fr.gisement.redis.SharedRedis;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccountProperties.class)
class AccountConfiguration {

    @Bean
    Tries tries(AccountProperties properties, SharedRedis redis, ObjectProvider<InstantSource> clock) {
        return new Tries(properties.tries(), new SharedCounters(redis), clock.getIfAvailable(InstantSource::system));
    }
}
