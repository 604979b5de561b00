package fr.gisement.session;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a session lives and how its cookie is set.
 *
 * @param idle it ends when nobody did anything for so long; what a page asks by itself does not count
 * @param lifetime it ends so long after the sign-in, whatever is done
 * @param refresh how often the time of the last use is shared with other nodes
 * @param sweep how often ended sessions are cleared away
 */
@ConfigurationProperties("gisement.session")
public record SessionProperties(
        @DefaultValue("30m") Duration idle,
        @DefaultValue("12h") Duration lifetime,
        @DefaultValue("1m") Duration refresh,
        @DefaultValue("15s") Duration sweep,
        @DefaultValue Cookie cookie) {

    /** @param secure whether it travels over TLS only; {@code AUTO} when the request came that way */
    public record Cookie(
            @DefaultValue("gisement") String name,
            @DefaultValue("AUTO") Secure secure) {}

    public enum Secure {
        AUTO,
        ALWAYS,
        NEVER
    }
}
