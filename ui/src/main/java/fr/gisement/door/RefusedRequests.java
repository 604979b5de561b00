package fr.gisement.door;

import com.vaadin.flow.spring.security.RequestUtil;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Tells apart what was not allowed, what is not there, and a form of the door's that stayed open for too long: that one
 * is shown anew.
 */
final class RefusedRequests implements AccessDeniedHandler {

    private final RequestUtil requests;
    private final List<RequestMatcher> doorPages = Arrays.stream(DoorAddress.pages())
            .<RequestMatcher>map(PathPatternRequestMatcher::pathPattern)
            .toList();

    RefusedRequests(RequestUtil requests) {
        this.requests = requests;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        if (!(refused instanceof CsrfException)) {
            boolean known = requests.isSecuredFlowRoute(request);
            response.sendError(known ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_NOT_FOUND);
        } else if (doorPages.stream().anyMatch(page -> page.matches(request))) {
            response.sendRedirect(again(request));
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static String again(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String page = path.equals(DoorAddress.SIGN_IN)
                ? Destination.signInFor(Destination.of(request.getParameter(Destination.PARAMETER)))
                : path;
        return request.getContextPath() + page + (page.contains("?") ? "&" : "?") + SignInPage.EXPIRED;
    }
}
