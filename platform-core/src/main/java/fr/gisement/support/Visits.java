package fr.gisement.support;

import fr.gisement.access.ForReaders;
import org.springframework.stereotype.Component;

/** Answers what {@link ForReaders} asks. */
@Component("visits")
class Visits {

    /** Whether the running code works for a trainer who was let into the current school. */
    public boolean open() {
        return SupportVisit.current().isPresent();
    }
}
