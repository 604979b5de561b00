package fr.gisement.image;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Tests of the image that this very build made. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EnabledIfSystemProperty(
        named = BuiltImage.PROPERTY,
        matches = ".+",
        disabledReason = "No image in this build: -Pimage, as ./gisement test has it")
@interface BuiltImage {

    String PROPERTY = "gisement.image";

    /** Where it is. */
    final class Archive {

        private Archive() {}

        static Path path() {
            return Path.of(System.getProperty(PROPERTY, ""));
        }

        static Path work() {
            return path().resolveSibling("work");
        }
    }
}
