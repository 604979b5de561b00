package fr.gisement.door;

import com.vaadin.flow.server.auth.AnonymousAllowed;
import fr.gisement.identity.CurrentPerson;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page of signing out: a button before, a good-bye after. */
@Controller
@AnonymousAllowed
class SignOutPage {

    @GetMapping(DoorAddress.SIGN_OUT)
    String show(Model model) {
        return CurrentPerson.find()
                .map(signedIn -> {
                    model.addAttribute("name", signedIn.person().displayName());
                    return "door/sign-out";
                })
                .orElse("door/signed-out");
    }
}
