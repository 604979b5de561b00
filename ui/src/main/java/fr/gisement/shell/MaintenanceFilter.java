package fr.gisement.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers at once while the database is away, and for whoever it left in the middle: a reader gets a page that comes back by itself, and an open page gets what
 * makes it keep what was typed and send it again. The client's files are served all the same.
 */
final class MaintenanceFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(MaintenanceFilter.class);

    private final BooleanSupplier away;

    /** @param away whether the database is known to be */
    MaintenanceFilter(BooleanSupplier away) {
        this.away = away;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith("/assets/") || (path.startsWith("/VAADIN/") && request.getParameter("v-r") == null);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (away.getAsBoolean()) {
            answer(request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException e) {
            // not left to the error page: to know whom it is for, it would ask the database too
            if (response.isCommitted() || !DatabaseFailures.causedBy(e)) {
                throw e;
            }
            LOG.warn("The database was away: {}", e.getMessage());
            response.reset();
            answer(request, response);
        }
    }

    /** Says in the reader's language that everything comes back. */
    static void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(MaintenancePage.RETRY_AFTER.toSeconds()));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Content-Security-Policy", MaintenancePage.POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter().write(MaintenancePage.html(Languages.preferred(request.getLocales())));
    }
}
