package fr.gisement.door;

import com.vaadin.flow.server.auth.AnonymousAllowed;
import fr.gisement.account.DoorBusyException;
import fr.gisement.account.SignInAttempt;
import fr.gisement.account.SignInOutcome;
import fr.gisement.account.SignInService;
import fr.gisement.identity.CurrentPerson;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page where one signs in. */
@Controller
@AnonymousAllowed
class SignInPage {

    /** Parameters that bring a word along: the form was too old, the visit has ended. */
    static final String EXPIRED = "expire";

    static final String ENDED = "fin";

    private static final String TEMPLATE = "door/sign-in";

    private final SignInService signIns;
    private final SessionStart sessions;

    SignInPage(SignInService signIns, SessionStart sessions) {
        this.signIns = signIns;
        this.sessions = sessions;
    }

    @GetMapping(DoorAddress.SIGN_IN)
    String show(
            @RequestParam(name = Destination.PARAMETER, required = false) @Nullable String towards,
            @RequestParam(name = EXPIRED, required = false) @Nullable String expired,
            @RequestParam(name = ENDED, required = false) @Nullable String ended,
            Model model) {
        if (CurrentPerson.find().isPresent()) {
            return "redirect:" + Destination.of(towards);
        }
        if (expired != null || ended != null) {
            model.addAttribute("word", expired != null ? "door.word.expired" : "door.word.ended");
        }
        return page(model, towards, "");
    }

    @PostMapping(DoorAddress.SIGN_IN)
    String signIn(
            @RequestParam String mail,
            @RequestParam String password,
            @RequestParam(name = Destination.PARAMETER, required = false) @Nullable String towards,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            switch (signIns.signIn(new SignInAttempt(mail, password, Callers.of(request)))) {
                case SignInOutcome.Welcome welcome -> {
                    sessions.begin(welcome.signedIn(), request, response);
                    return "redirect:" + Destination.of(towards);
                }
                case SignInOutcome.Wrong() ->
                    Problem.tell("door.problem.wrong", HttpServletResponse.SC_UNAUTHORIZED, model, response);
                case SignInOutcome.TooOften(var pause) -> Problem.tooOften(pause, model, response);
            }
        } catch (DoorBusyException busy) {
            Problem.tell("door.problem.busy", HttpServletResponse.SC_SERVICE_UNAVAILABLE, model, response);
        }
        return page(model, towards, mail);
    }

    private static String page(Model model, @Nullable String towards, String mail) {
        model.addAttribute("towards", towards);
        model.addAttribute("mail", mail);
        return TEMPLATE;
    }
}
