package fr.gisement.door;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;

/** Says above a form why it was not accepted, with the status that a machine understands. */
final class Problem {

    static final int TOO_MANY = 429;

    private Problem() {}

    static void tell(String key, int status, Model model, HttpServletResponse response) {
        response.setStatus(status);
        model.addAttribute("problem", key);
    }

    static void tooOften(Duration pause, Model model, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(pause.toSeconds() + 1));
        model.addAttribute("minutes", minutes(pause));
        tell("door.problem.tooOften", TOO_MANY, model, response);
    }

    /** Begun minutes. */
    static long minutes(Duration pause) {
        return Math.max(1, pause.plusSeconds(59).toMinutes());
    }
}
