package fr.gisement.shell;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a node takes its leave.
 *
 * @param period how long its pages have to go to another node; in the first two thirds they do, one after the other
 */
@ConfigurationProperties("gisement.drain")
public record DrainProperties(@DefaultValue("15s") Duration period) {

    /** What a balancer that asks twice a second needs to be sure, and some. */
    private static final Duration TO_NOTICE = Duration.ofSeconds(2);

    /** The balancer first has to notice, or a page would come back here. */
    Duration first() {
        Duration share = period.dividedBy(5);
        Duration wanted = share.compareTo(TO_NOTICE) < 0 ? TO_NOTICE : share;
        return wanted.compareTo(last()) < 0 ? wanted : last();
    }

    Duration last() {
        return period.multipliedBy(2).dividedBy(3);
    }
}
