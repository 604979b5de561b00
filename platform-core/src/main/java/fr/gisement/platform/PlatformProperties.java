package fr.gisement.platform;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The pool of connections to the platform's own schema.
 *
 * @param maxConnections connections of one process
 * @param borrowTimeout how long a caller waits for a free connection
 * @param socketTimeout how long the server may stay silent before the connection is given up
 */
@ConfigurationProperties("gisement.platform.pool")
public record PlatformProperties(
        @DefaultValue("5") int maxConnections,
        @DefaultValue("3s") Duration borrowTimeout,
        @DefaultValue("5s") Duration socketTimeout) {}
