package fr.gisement.door;

import fr.gisement.account.DoorBusyException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What all pages of the door have: the form's token, a policy of their own, and no copy in any cache. */
@ControllerAdvice(basePackageClasses = DoorPages.class)
class DoorPages {

    /** One small script of ours, which the pages can do without. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; "
                    + "form-action 'self'; frame-ancestors 'none'";

    @ModelAttribute
    void prepare(CsrfToken csrf, Model model, HttpServletResponse response) {
        model.addAttribute("csrf", csrf);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Content-Security-Policy", POLICY);
    }

    @ExceptionHandler
    void busy(DoorBusyException busy, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, "5");
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
}
