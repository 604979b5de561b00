package fr.gisement.door;

import fr.gisement.account.SignInService;
import fr.gisement.identity.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/** Ends the sign-in itself, so that the session is worthless on every node. */
@Component
class SignOut implements LogoutHandler {

    private final SignInService signIns;

    SignOut(SignInService signIns) {
        this.signIns = signIns;
    }

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who) {
        if (who instanceof SignedIn signedIn) {
            signIns.end(signedIn);
        }
    }
}
