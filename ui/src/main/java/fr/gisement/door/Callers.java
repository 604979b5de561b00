package fr.gisement.door;

import fr.gisement.account.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.http.HttpHeaders;

/** Tells who is at the door as far as a request says: the socket's address, or what a trusted proxy put in its place. */
final class Callers {

    private Callers() {}

    static Caller of(HttpServletRequest request) {
        return new Caller(
                request.getRemoteAddr(), Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), ""));
    }
}
