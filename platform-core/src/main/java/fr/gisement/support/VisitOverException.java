package fr.gisement.support;

import org.springframework.security.access.AccessDeniedException;

/** The person was let into a school, and is no longer: the time is over, or the director ended it. */
public final class VisitOverException extends AccessDeniedException {

    private final String school;

    VisitOverException(String school) {
        super("The visit to " + school + " is over");
        this.school = school;
    }

    /** The school's name. */
    public String school() {
        return school;
    }
}
