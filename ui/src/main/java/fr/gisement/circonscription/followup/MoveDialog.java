package fr.gisement.circonscription.followup;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import fr.gisement.components.AskDialog;
import fr.gisement.followup.FollowUp;
import fr.gisement.followup.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Asks where a school has come to. */
final class MoveDialog extends AskDialog {

    private final RadioButtonGroup<Optional<Stage>> where = new RadioButtonGroup<>();

    /** @param act moves it there, or to where schools are held up when empty; answers whether it was done */
    MoveDialog(FollowUp school, Predicate<Optional<Stage>> act) {
        super(UiText.of("followup.move.title", school.school().name()), UiText.of("followup.move.what"));
        List<Optional<Stage>> choices = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            choices.add(Optional.of(stage));
        }
        choices.add(Optional.empty());
        where.setLabel(getTranslation("followup.move.where"));
        where.setItems(choices);
        where.setItemLabelGenerator(it -> it.map(StageTexts::of).orElseGet(() -> getTranslation("followup.blocked")));
        where.setValue(school.block() == null ? Optional.of(school.stage()) : Optional.empty());
        fields(where);
        confirm(getTranslation("followup.move"), false, () -> act.test(where.getValue()));
    }
}
