package fr.gisement.console.assignments;

import com.vaadin.flow.component.UI;
import fr.gisement.assignment.Assignment;
import fr.gisement.components.StatusBadge;
import fr.gisement.components.StatusBadge.Tone;
import fr.gisement.console.Moments;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says assignments as people do. */
final class AssignmentWords {

    static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private AssignmentWords() {}

    static LocalDate today() {
        return LocalDate.now(ZONE);
    }

    static LocalDate firstDay(Assignment assignment) {
        return LocalDate.ofInstant(assignment.from(), ZONE);
    }

    /** The last day it holds; null when that is open. */
    static @Nullable LocalDate lastDay(Assignment assignment) {
        Instant end = assignment.end();
        return end == null ? null : LocalDate.ofInstant(end.minusMillis(1), ZONE);
    }

    /** From when to when. */
    static String span(Assignment assignment) {
        LocalDate last = lastDay(assignment);
        if (last != null && last.isBefore(firstDay(assignment))) {
            return text("never", day(firstDay(assignment)));
        }
        return last == null
                ? text("since", day(firstDay(assignment)))
                : text("between", day(firstDay(assignment)), day(last));
    }

    static String share(Assignment assignment) {
        Integer share = assignment.share();
        return share == null ? "–" : text("percent", share);
    }

    static String role(Assignment assignment) {
        return text("role." + assignment.role());
    }

    static StatusBadge state(Assignment assignment) {
        Assignment.State state = assignment.at(Instant.now());
        return new StatusBadge(
                switch (state) {
                    case TO_COME -> Tone.WAITING;
                    case CURRENT -> Tone.GOOD;
                    case ENDED -> Tone.PLAIN;
                },
                text("state." + state));
    }

    static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation("console.assignments." + key, arguments);
    }

    private static String day(LocalDate day) {
        Locale reader = UI.getCurrent().getLocale();
        return Moments.shortDay(day.atStartOfDay(ZONE).toInstant(), reader);
    }
}
