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
     * What is done again and again for those who take part.
     *
     * @param letters whether this process tells people of their places by mail
     * @param waiting whether this process looks again at who waits although there are places
     * @param pause between two looks of either
     */
    @ConfigurationProperties("gisement.training")
    record TrainingProperties(
            @DefaultValue("true") boolean letters,
            @DefaultValue("true") boolean waiting,
            @DefaultValue("30s") Duration pause) {}

    @Bean
    @ConditionalOnBooleanProperty(name = "gisement.training.letters", matchIfMissing = true)
    Round sessionLetterRound(LetterRound letters, TrainingProperties properties) {
        return new Round("session-letters", properties.pause(), letters::turn);
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "gisement.training.waiting", matchIfMissing = true)
    Round waitingListRound(WaitingRound waiting, TrainingProperties properties) {
        return new Round("waiting-lists", properties.pause(), waiting::turn);
    }
}
