package fr.gisement.shell;

import com.vaadin.flow.server.VaadinSession;
import org.springframework.security.core.context.SecurityContext;

/** Knows whose a session is, on whatever thread its commands run. */
@FunctionalInterface
public interface SessionPerson {

    SecurityContext of(VaadinSession session);
}
