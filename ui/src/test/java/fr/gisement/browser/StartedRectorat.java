package fr.gisement.browser;

import fr.gisement.app.GisementApplication;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** Runs a test against the whole application over an installation that the rectorat's tests may change. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {GisementApplication.class, RectoratFleet.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public @interface StartedRectorat {}
