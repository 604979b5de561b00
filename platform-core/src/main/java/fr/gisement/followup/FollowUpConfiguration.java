package fr.gisement.followup;

import fr.gisement.rounds.Round;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FollowUpConfiguration.FollowUpProperties.class)
class FollowUpConfiguration {

    /**
     * How what the platform sees of schools is noted.
     *
     * @param watch whether this process looks
     * @param pause between two looks
     */
    @ConfigurationProperties("gisement.follow-up")
    record FollowUpProperties(
            @DefaultValue("true") boolean watch,
            @DefaultValue("15s") Duration pause) {}

    @Bean
    @ConditionalOnBooleanProperty(name = "gisement.follow-up.watch", matchIfMissing = true)
    Round peopleWatchRound(PeopleWatch watch, FollowUpProperties properties) {
        return new Round("people-watch", properties.pause(), watch::look);
    }
}
