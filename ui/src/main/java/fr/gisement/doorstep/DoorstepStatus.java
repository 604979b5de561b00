package fr.gisement.doorstep;

import fr.gisement.shell.PageStatus;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/** Answers with the doorstep's own status, so that a machine too learns that a space is unknown or closed. */
@Component
final class DoorstepStatus implements PageStatus {

    private static final String PREFIX = DoorstepAddress.of("");

    private final Doorsteps doorsteps;

    DoorstepStatus(Doorsteps doorsteps) {
        this.doorsteps = doorsteps;
    }

    @Override
    public OptionalInt statusOf(String path) {
        if (!path.startsWith(PREFIX) || path.indexOf('/', PREFIX.length()) >= 0) {
            return OptionalInt.empty(); // what lies behind the doorstep answers for itself
        }
        return OptionalInt.of(doorsteps.statusOf(path.substring(PREFIX.length())));
    }
}
