package fr.gisement.browser;

import fr.gisement.app.GisementApplication;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** Runs a test against the whole application, on a free port, over a real installation. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {"gisement.follow-up.pause=1s", "gisement.inbox.pause=500ms"},
        classes = {GisementApplication.class, DemonstrationFleet.class, DrawnViews.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public @interface StartedApplication {}
