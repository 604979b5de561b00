package fr.gisement.identity;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How accounts are remembered between requests.
 *
 * @param freshness how long what was read is believed without asking again
 * @param patience how long it is believed while the database does not answer
 * @param cachedAccounts how many accounts a node remembers
 */
@ConfigurationProperties("gisement.identity")
public record IdentityProperties(
        @DefaultValue("2s") Duration freshness,
        @DefaultValue("5m") Duration patience,
        @DefaultValue("20000") int cachedAccounts) {}
