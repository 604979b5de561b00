package fr.gisement.entrance;

import org.springframework.security.access.AccessDeniedException;

/** The person belongs to the tenant, and this page of it is not for them. */
public final class WrongRoleException extends AccessDeniedException {

    public WrongRoleException(String message) {
        super(message);
    }
}
