package fr.gisement.entrance;

import fr.gisement.support.LookedAt;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A school's page that a trainer may look at whom its director let in. It reads through services that are for readers,
 * and draws nothing that writes.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface OpenToSupport {
    /** What the director reads in the trace. */
    LookedAt value();
}
