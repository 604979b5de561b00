package fr.gisement.help;

import fr.gisement.rounds.Round;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HelpConfiguration.HelpProperties.class)
class HelpConfiguration {

    /**
     * How trainers are told of requests by mail.
     *
     * @param letters whether this process does it
     * @param pause between two looks
     */
    @ConfigurationProperties("gisement.help")
    record HelpProperties(
            @DefaultValue("true") boolean letters,
            @DefaultValue("1m") Duration pause) {}

    @Bean
    @ConditionalOnBooleanProperty(name = "gisement.help.letters", matchIfMissing = true)
    Round requestLetterRound(HelpLetterRound letters, HelpProperties properties) {
        return new Round("help-letters", properties.pause(), letters::turn);
    }
}
