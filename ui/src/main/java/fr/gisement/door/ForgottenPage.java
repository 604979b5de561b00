package fr.gisement.door;

import com.vaadin.flow.server.auth.AnonymousAllowed;
import fr.gisement.account.ForgottenPasswords;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** For who forgot their password: a letter where mail is configured, somebody to ask where it is not. */
@Controller
@AnonymousAllowed
class ForgottenPage {

    private static final String TEMPLATE = "door/forgotten";

    private final ForgottenPasswords forgotten;

    ForgottenPage(ForgottenPasswords forgotten) {
        this.forgotten = forgotten;
    }

    @GetMapping(DoorAddress.FORGOTTEN)
    String show(@RequestParam(name = SignInPage.EXPIRED, required = false) @Nullable String expired, Model model) {
        if (expired != null) {
            model.addAttribute("word", "door.word.expired");
        }
        return page(false, model);
    }

    @PostMapping(DoorAddress.FORGOTTEN)
    String ask(@RequestParam String mail, Model model, HttpServletRequest request, HttpServletResponse response) {
        model.addAttribute("mail", mail);
        if (!forgotten.sendsLetters()) {
            return page(false, model);
        }
        Optional<Duration> pause = forgotten.ask(mail, request.getRemoteAddr());
        if (pause.isPresent()) {
            Problem.tooOften(pause.get(), model, response);
        }
        return page(pause.isEmpty(), model);
    }

    private String page(boolean sent, Model model) {
        model.addAttribute("sent", sent);
        model.addAttribute("letters", forgotten.sendsLetters());
        return TEMPLATE;
    }
}
