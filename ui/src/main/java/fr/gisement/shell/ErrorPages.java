package fr.gisement.shell;

import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page of an answer that failed outside a view: what happened in plain words, and never the cause. */
@Controller
@AnonymousAllowed
class ErrorPages implements ErrorController {

    private final MessageBundles messages;
    private final String template;

    ErrorPages(MessageBundles messages) {
        this.messages = messages;
        try {
            this.template = new ClassPathResource("error-page.html", ErrorPages.class)
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @RequestMapping("${spring.web.error.path:/error}")
    ResponseEntity<String> page(HttpServletRequest request) {
        HttpStatus status = status(request);
        Locale language = Languages.preferred(request.getLocales());
        String kind = switch (status) {
            case NOT_FOUND -> "unknown";
            case FORBIDDEN, UNAUTHORIZED -> "refused";
            default -> status.is4xxClientError() ? "misunderstood" : "failure";
        };
        String html = template.replace("{language}", language.getLanguage())
                .replace("{title}", messages.getTranslation("shell.error." + kind + ".title", language))
                .replace("{text}", messages.getTranslation("shell.error." + kind + ".text", language))
                .replace("{home}", messages.getTranslation("shell.error.home", language))
                .replace("{base}", request.getContextPath() + "/");
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(html);
    }

    private static HttpStatus status(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        // the page's own address asked for directly: there is nothing there
        return status == null ? HttpStatus.NOT_FOUND : status;
    }
}
