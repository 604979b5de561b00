package fr.gisement.letters;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What letters say of us. Needed where {@code spring.mail.host} is set.
 *
 * @param from the sender's address
 * @param site where people reach the application, such as {@code https://ent.example.fr}; never taken from a request
 * @param again after how long a letter that could not be sent is tried again, and then again
 */
@ConfigurationProperties("gisement.letters")
public record LetterProperties(
        @Nullable String from,
        @Nullable URI site,
        @DefaultValue({"10s", "2m"}) List<Duration> again) {}
