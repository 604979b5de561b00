package fr.gisement.shell;

import com.vaadin.flow.server.auth.AnonymousAllowed;
import fr.gisement.identity.CurrentPerson;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.util.HtmlUtils;

/** The page of an answer that failed outside a view: what happened in plain words, what to do, and never the cause. */
@Controller
@AnonymousAllowed
class ErrorPages implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

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
    @Nullable
    ResponseEntity<String> page(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpStatus status = status(request);
        if (status == HttpStatus.INTERNAL_SERVER_ERROR && DatabaseFailures.causedBy(cause(request))) {
            MaintenanceFilter.answer(request, response);
            return null;
        }
        Locale language = Languages.preferred(request.getLocales());
        Optional<String> name = signedIn();
        String kind = kind(status, name.isPresent());
        String text = messages.getTranslation("shell.error." + kind + ".text", language, name.orElse(""));
        String html = template.replace("{language}", language.getLanguage())
                .replace("{title}", messages.getTranslation("shell.error." + kind + ".title", language))
                .replace("{incident}", incident(request, status, language))
                .replace("{way}", name.isPresent() ? "accueil" : "")
                .replace(
                        "{home}",
                        messages.getTranslation(name.isPresent() ? "shell.error.spaces" : "shell.error.home", language))
                .replace("{base}", request.getContextPath() + "/")
                .replace("{text}", HtmlUtils.htmlEscape(text, "UTF-8")); // last: a name may hold anything
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(html);
    }

    private static String kind(HttpStatus status, boolean signedIn) {
        return switch (status) {
            case NOT_FOUND -> "unknown";
            case FORBIDDEN, UNAUTHORIZED -> signedIn ? "notYours" : "refused";
            case TOO_MANY_REQUESTS -> "tooOften";
            case SERVICE_UNAVAILABLE -> "busy";
            default -> status.is4xxClientError() ? "misunderstood" : "failure";
        };
    }

    private static @Nullable Throwable cause(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable cause ? cause : null;
    }

    private String incident(HttpServletRequest request, HttpStatus status, Locale language) {
        if (status != HttpStatus.INTERNAL_SERVER_ERROR
                || !(request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable cause)) {
            return "";
        }
        return messages.getTranslation("shell.error.incident", language, Incident.log(LOG, cause));
    }

    /** Nobody, when it cannot be known: a page about a failure must not fail. */
    private static Optional<String> signedIn() {
        try {
            return CurrentPerson.find().map(signedIn -> signedIn.person().displayName());
        } catch (DataAccessException e) {
            return Optional.empty();
        }
    }

    private static HttpStatus status(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        // the page's own address asked for directly: there is nothing there
        return status == null ? HttpStatus.NOT_FOUND : status;
    }
}
