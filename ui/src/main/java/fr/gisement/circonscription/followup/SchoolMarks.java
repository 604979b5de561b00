package fr.gisement.circonscription.followup;

import com.vaadin.flow.component.html.Div;
import fr.gisement.components.StatusBadge;
import fr.gisement.components.StatusBadge.Tone;
import fr.gisement.followup.Block;
import fr.gisement.followup.FollowUp;
import fr.gisement.followup.StageMark;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;

/** What is to be noticed about a school, in badges; nothing when all is as usual. */
final class SchoolMarks extends Div {

    SchoolMarks(FollowUp school, Instant now) {
        addClassName("marks");
        Block block = school.block();
        if (block != null) {
            add(new StatusBadge(Tone.BAD, UiText.of("followup.mark.blocked", StageTexts.day(block.nextOn()))));
        }
        if (school.overdue() > 0) {
            add(new StatusBadge(Tone.BAD, UiText.of("followup.mark.overdue", school.overdue())));
        }
        if (school.quiet(now)) {
            add(new StatusBadge(
                    Tone.WAITING,
                    UiText.of("followup.mark.quiet", StageTexts.day(Objects.requireNonNull(school.lastSign())))));
        }
        if (!school.progress().ahead().isEmpty()) {
            add(new StatusBadge(
                    Tone.GOOD,
                    school.progress().ahead().stream()
                            .map(StageMark::stage)
                            .map(StageTexts::of)
                            .collect(Collectors.joining(", "))));
        }
        setVisible(getChildren().findAny().isPresent());
    }
}
