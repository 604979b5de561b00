package fr.gisement.door;

import com.vaadin.flow.spring.security.RequestUtil;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Sends an anonymous visitor to the sign-in page when there is a page behind the door, and says so when there is none. */
final class DoorEntryPoint implements AuthenticationEntryPoint {

    private final RequestUtil requests;

    DoorEntryPoint(RequestUtil requests) {
        this.requests = requests;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        if (!requests.isSecuredFlowRoute(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String page = Destination.signInFor(asked(request));
        if (request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid()) {
            page += (page.contains("?") ? "&" : "?") + SignInPage.ENDED;
        }
        response.sendRedirect(request.getContextPath() + page);
    }

    private static String asked(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
    }
}
