package fr.gisement.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.springframework.web.filter.OncePerRequestFilter;

/** Winds the clock of a session after each request that was somebody's doing. */
final class ActivityFilter extends OncePerRequestFilter {

    private final NodeSessions sessions;
    private final List<SessionUse> listeners;

    ActivityFilter(NodeSessions sessions, List<SessionUse> listeners) {
        this.sessions = sessions;
        this.listeners = List.copyOf(listeners);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Instant asked = sessions.now();
        chain.doFilter(request, response);
        HttpSession session = request.getSession(false);
        if (session != null && Activity.isSomebodys(request)) {
            sessions.used(session.getId(), asked)
                    .map(NodeSession::identity)
                    .ifPresent(identity -> listeners.forEach(listener -> listener.used(identity)));
        }
    }
}
