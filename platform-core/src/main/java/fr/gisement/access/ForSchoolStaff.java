package fr.gisement.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/** For those who work in a school of the current circonscription; they get there by {@link CirconscriptionEntry}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@PreAuthorize("@rights.below('DIRECTOR', 'TEACHER', 'SUBSTITUTE')")
public @interface ForSchoolStaff {}
