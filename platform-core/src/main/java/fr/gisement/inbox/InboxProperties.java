package fr.gisement.inbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How what tenants tell the platform is taken further.
 *
 * @param relay whether this process does it
 * @param pause between two looks
 * @param again after how long a message that could not be taken is tried again
 * @param keep how long messages are kept after they were taken
 */
@ConfigurationProperties("gisement.inbox")
public record InboxProperties(
        @DefaultValue("true") boolean relay,
        @DefaultValue("2s") Duration pause,
        @DefaultValue("1m") Duration again,
        @DefaultValue("90d") Duration keep) {}
