package fr.gisement.session;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/**
 * Tells what somebody does from what a page does by itself: a shared computer must not stay signed in because a page was
 * left open. A view that looks for news says so for its requests.
 */
public final class Activity {

    private static final String BY_ITSELF = Activity.class.getName() + ".byItself";
    private static final Set<String> VAADIN_BY_ITSELF = Set.of("heartbeat", "push", "webcomponent-resync");

    private Activity() {}

    /** Says that nobody did anything for this request to be made. */
    public static void byItself(ServletRequest request) {
        request.setAttribute(BY_ITSELF, true);
    }

    /** Whether the request, now answered, was somebody's doing. */
    static boolean isSomebodys(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String kind = request.getParameter("v-r");
        return request.getAttribute(BY_ITSELF) == null
                && (kind == null || !VAADIN_BY_ITSELF.contains(kind))
                && !path.startsWith("/assets/")
                && !path.startsWith("/VAADIN/build/");
    }
}
