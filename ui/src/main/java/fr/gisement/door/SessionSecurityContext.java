package fr.gisement.door;

import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import fr.gisement.identity.Account;
import fr.gisement.identity.Accounts;
import fr.gisement.identity.SessionIdentity;
import fr.gisement.identity.SignedIn;
import fr.gisement.session.SessionAttributes;
import fr.gisement.shell.SessionPerson;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Keeps one line of text in the session, and makes of it at each request whom the account says it is now. A session that
 * the account no longer keeps is ended.
 */
@Component
class SessionSecurityContext implements SecurityContextRepository, SessionPerson {

    private final Accounts accounts;
    private final InstantSource clock;

    SessionSecurityContext(Accounts accounts, ObjectProvider<InstantSource> clock) {
        this.accounts = accounts;
        this.clock = clock.getIfAvailable(InstantSource::system);
    }

    @Override
    @Deprecated
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        HttpSession session = holder.getRequest().getSession(false);
        String text = session == null ? null : (String) session.getAttribute(SessionAttributes.IDENTITY);
        SecurityContext context;
        try {
            context = context(text);
        } catch (DataAccessException e) {
            if (holder.getRequest().getDispatcherType() != DispatcherType.ERROR) {
                throw e;
            }
            return SecurityContextHolder.createEmptyContext(); // a page about a failure must not fail itself
        }
        if (session != null && text != null && context.getAuthentication() == null) {
            session.invalidate();
        }
        return context;
    }

    @Override
    public SecurityContext of(VaadinSession session) {
        WrappedSession http = session.getSession();
        try {
            return context(http == null ? null : (String) http.getAttribute(SessionAttributes.IDENTITY));
        } catch (IllegalStateException ended) {
            return context(null);
        }
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        if (context.getAuthentication() instanceof SignedIn signedIn) {
            var identity = new SessionIdentity(
                    signedIn.person().id(),
                    signedIn.signIn(),
                    signedIn.account().epoch(),
                    clock.instant());
            request.getSession().setAttribute(SessionAttributes.IDENTITY, identity.toText());
        } else {
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.removeAttribute(SessionAttributes.IDENTITY);
            }
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(SessionAttributes.IDENTITY) != null;
    }

    private SecurityContext context(@Nullable String text) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        if (text != null) {
            SessionIdentity identity = SessionIdentity.parse(text);
            Optional<Account> account =
                    accounts.find(identity.person()).filter(it -> it.keeps(identity.signIn(), identity.epoch()));
            account.ifPresent(it -> context.setAuthentication(new SignedIn(it, identity.signIn())));
        }
        return context;
    }
}
