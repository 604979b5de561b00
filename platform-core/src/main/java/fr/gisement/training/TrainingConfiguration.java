package fr.gisement.training;

import fr.gisement.rounds.Round;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TrainingConfiguration.TrainingProperties.class)
class TrainingConfiguration {

    /**
     * How people are told of their places by mail.
     *
     * @param letters whether this process does it
     * @param pause between two looks
     */
    @ConfigurationProperties("gisement.training")
    record TrainingProperties(
            @DefaultValue("true") boolean letters,
            @DefaultValue("30s") Duration pause) {}

    @Bean
    @ConditionalOnBooleanProperty(name = "gisement.training.letters", matchIfMissing = true)
    Round sessionLetterRound(LetterRound letters, TrainingProperties properties) {
        return new Round("session-letters", properties.pause(), letters::turn);
    }
}
