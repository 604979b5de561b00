package fr.gisement.platform;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How it is noticed that the database does not answer.
 *
 * @param period how often it is asked
 * @param silence how long an answer may take, in whole seconds
 */
@ConfigurationProperties("gisement.platform.watch")
public record DatabaseWatchProperties(
        @DefaultValue("500ms") Duration period,
        @DefaultValue("2s") Duration silence) {

    public DatabaseWatchProperties {
        if (silence.toSeconds() < 1) {
            throw new IllegalArgumentException("A database gets a second at least to answer");
        }
    }
}
