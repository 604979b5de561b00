package fr.gisement.inbox;

import fr.gisement.rounds.Round;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(InboxProperties.class)
class InboxConfiguration {

    private static final Duration TIDYING = Duration.ofHours(1);

    @Bean
    @ConditionalOnBooleanProperty(name = "gisement.inbox.relay", matchIfMissing = true)
    Round inboxRound(InboxRelay relay, InboxProperties properties) {
        return new Round("inbox", properties.pause(), relay::relay);
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "gisement.inbox.relay", matchIfMissing = true)
    Round inboxTidying(InboxReader reader, InboxProperties properties) {
        return new Round(
                "inbox-tidying",
                TIDYING,
                () -> reader.forgetConsumed(Instant.now().minus(properties.keep())));
    }
}
