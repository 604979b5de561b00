package fr.gisement.blog;

import fr.gisement.access.Rights;
import fr.gisement.classes.ClassId;
import fr.gisement.classes.SchoolClasses;
import fr.gisement.identity.Role;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who writes in the blog of a class: whoever teaches it today, and the director; nobody once the class is archived. */
@Component
class Writers {

    private final SchoolClasses classes;
    private final Rights rights;

    Writers(SchoolClasses classes, Rights rights) {
        this.classes = classes;
        this.rights = rights;
    }

    boolean mayWrite(ClassId schoolClass) {
        return classes.standing(schoolClass)
                .filter(standing -> !standing.archived())
                .filter(standing -> standing.taughtByMe() || rights.here(Role.DIRECTOR))
                .isPresent();
    }

    /** @throws AccessDeniedException when the person signed in does not write there */
    void require(ClassId schoolClass) {
        if (!mayWrite(schoolClass)) {
            throw new AccessDeniedException("Class " + schoolClass + " is not theirs to write in");
        }
    }
}
