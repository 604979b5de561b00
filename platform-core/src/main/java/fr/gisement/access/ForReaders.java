package fr.gisement.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/**
 * For who works in the current school, and for a trainer of its circonscription whom its director let in, for as long as
 * {@code fr.gisement.support} says. Only for what reads, and nothing of drafts, families or pupils.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@PreAuthorize("@rights.here('DIRECTOR', 'TEACHER', 'SUBSTITUTE') or @visits.open()")
public @interface ForReaders {}
