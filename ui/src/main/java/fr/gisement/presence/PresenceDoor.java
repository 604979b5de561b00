package fr.gisement.presence;

import com.vaadin.flow.server.auth.AnonymousAllowed;
import fr.gisement.training.PresenceLinks;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Where the scanned link leads: in exchange for it the browser gets a ticket of its own, with time to sign in. Nothing is
 * noted yet, and who passes the link on passes on what is left of its minute.
 */
@Controller
@AnonymousAllowed
class PresenceDoor {

    private final PresenceLinks links;

    PresenceDoor(PresenceLinks links) {
        this.links = links;
    }

    @GetMapping("/" + PresenceAddress.PAGE + "/{circonscription}/{session}/{end}")
    String follow(
            @PathVariable String circonscription,
            @PathVariable String session,
            @PathVariable String end,
            HttpServletRequest request,
            HttpServletResponse response) {
        ResponseCookie.ResponseCookieBuilder cookie = links.ticket(circonscription, session, end)
                .map(ticket ->
                        ResponseCookie.from(PresenceAddress.TICKET, ticket).maxAge(PresenceLinks.TICKET))
                // an older ticket must not stand in for a link that was refused
                .orElseGet(() -> ResponseCookie.from(PresenceAddress.TICKET, "").maxAge(0));
        String path = request.getContextPath().isEmpty() ? "/" : request.getContextPath();
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                cookie.path(path)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("lax")
                        .build()
                        .toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return "redirect:/" + PresenceAddress.PAGE;
    }
}
