package fr.gisement.figures;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the circonscriptions' figures come to the rectorat.
 *
 * @param report whether this process has circonscriptions report
 * @param pause between two looks whether there is something new to report
 * @param silence after how long without a report one is asked for; each reports at least once a day
 */
@ConfigurationProperties("gisement.figures")
public record FigureProperties(
        @DefaultValue("true") boolean report,
        @DefaultValue("5m") Duration pause,
        @DefaultValue("26h") Duration silence) {}
