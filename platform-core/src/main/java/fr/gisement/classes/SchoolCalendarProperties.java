package fr.gisement.classes;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What time it is in the schools.
 *
 * @param zone where they are: an académie overseas has its own
 */
@ConfigurationProperties("gisement.school")
public record SchoolCalendarProperties(
        @DefaultValue("Europe/Paris") ZoneId zone) {}
