package fr.gisement.redis;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much Redis may cost a request.
 *
 * @param timeout how long one command is waited for
 * @param pause how long nothing is asked after a command failed
 */
@ConfigurationProperties("gisement.redis")
public record RedisProperties(
        @DefaultValue("300ms") Duration timeout,
        @DefaultValue("2s") Duration pause) {}
