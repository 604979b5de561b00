package fr.gisement.door;

import com.vaadin.flow.server.auth.AnonymousAllowed;
import fr.gisement.account.ActivationKey;
import fr.gisement.account.NewPassword;
import fr.gisement.account.PasswordChoice;
import fr.gisement.account.PasswordRules;
import fr.gisement.identity.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where somebody who holds a code or a link chooses a password and comes in. Looking uses nothing up. */
@Controller
@AnonymousAllowed
class ActivationPages {

    private static final String CODE = "door/activation";
    private static final String CHOICE = "door/password";
    private static final String CLOSED = "door/activation-closed";

    private final PasswordChoice choice;
    private final SessionStart sessions;

    ActivationPages(PasswordChoice choice, SessionStart sessions) {
        this.choice = choice;
        this.sessions = sessions;
    }

    @GetMapping(DoorAddress.ACTIVATION)
    String ask(@RequestParam(name = SignInPage.EXPIRED, required = false) @Nullable String expired, Model model) {
        if (expired != null) {
            model.addAttribute("word", "door.word.expired");
        }
        return CODE;
    }

    /** First the code alone, then the code and the password. */
    @PostMapping(DoorAddress.ACTIVATION)
    String byCode(
            @RequestParam String mail,
            @RequestParam String code,
            @RequestParam(required = false) @Nullable String password,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        model.addAttribute("mail", mail);
        model.addAttribute("code", code);
        model.addAttribute("action", DoorAddress.ACTIVATION);
        // an empty address would make a link of the code
        ActivationKey key = new ActivationKey(mail.isBlank() ? "?" : mail, code);
        NewPassword step = step(key, password, request);
        return step instanceof NewPassword.Closed
                ? wrongCode(model, response)
                : page(step, CODE, model, request, response);
    }

    @GetMapping(DoorAddress.ACTIVATION + "/{token}")
    String byLink(@PathVariable String token, Model model, HttpServletRequest request, HttpServletResponse response) {
        return link(token, null, model, request, response);
    }

    @PostMapping(DoorAddress.ACTIVATION + "/{token}")
    String byLink(
            @PathVariable String token,
            @RequestParam String password,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return link(token, password, model, request, response);
    }

    private String link(
            String token,
            @Nullable String password,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        model.addAttribute("action", DoorAddress.ACTIVATION + "/" + token);
        return page(step(ActivationKey.link(token), password, request), CLOSED, model, request, response);
    }

    private NewPassword step(ActivationKey key, @Nullable String password, HttpServletRequest request) {
        return password == null
                ? choice.look(key, Callers.of(request))
                : choice.choose(key, password, Callers.of(request));
    }

    /** @param otherwise the page for who may not choose a password now */
    private String page(
            NewPassword step, String otherwise, Model model, HttpServletRequest request, HttpServletResponse response) {
        return switch (step) {
            case NewPassword.Choose(Person person) -> choose(person, model);
            case NewPassword.Faulty(Person person, var fault) -> {
                Problem.tell("door.fault." + fault, HttpServletResponse.SC_BAD_REQUEST, model, response);
                yield choose(person, model);
            }
            case NewPassword.Done(var welcome) -> {
                sessions.begin(welcome.signedIn(), request, response);
                yield "redirect:" + DoorAddress.SPACES;
            }
            case NewPassword.Closed() -> {
                response.setStatus(HttpServletResponse.SC_NOT_FOUND);
                yield otherwise;
            }
            case NewPassword.TooOften(var pause) -> {
                Problem.tooOften(pause, model, response);
                yield otherwise;
            }
        };
    }

    private static String choose(Person person, Model model) {
        model.addAttribute("person", person);
        model.addAttribute("shortest", PasswordRules.SHORTEST);
        return CHOICE;
    }

    private static String wrongCode(Model model, HttpServletResponse response) {
        Problem.tell("door.problem.code", HttpServletResponse.SC_UNAUTHORIZED, model, response);
        return CODE;
    }
}
