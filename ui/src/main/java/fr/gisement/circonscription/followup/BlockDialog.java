package fr.gisement.circonscription.followup;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import fr.gisement.components.AskDialog;
import fr.gisement.components.DayField;
import fr.gisement.followup.Block;
import fr.gisement.followup.FollowUp;
import java.time.LocalDate;

/** Asks what holds a school up, and when to ask again. */
final class BlockDialog extends AskDialog {

    private static final int WEEKS = 2;

    /** Does it, and answers whether it was done. */
    interface Act {
        boolean block(String reason, LocalDate nextOn);
    }

    private final TextArea reason = new TextArea(getTranslation("followup.block.reason"));
    private final DatePicker next = DayField.create(getTranslation("followup.block.next"));

    BlockDialog(FollowUp school, Act act) {
        super(
                school.block() == null
                        ? school.school().name()
                        : UiText.of("followup.block.again", school.school().name()),
                UiText.of("followup.block.what"));
        LocalDate today = LocalDate.now(StageTexts.PARIS);
        Block now = school.block();
        reason.setMaxLength(Block.LONGEST_REASON);
        reason.setRequiredIndicatorVisible(true);
        reason.setValue(now == null ? "" : now.reason());
        next.setAutoOpen(false); // an open calendar hides the dialog from readers' software
        next.setMin(today);
        next.setRequiredIndicatorVisible(true);
        next.setValue(now == null || now.nextOn().isBefore(today) ? today.plusWeeks(WEEKS) : now.nextOn());
        fields(reason, next);
        confirm(
                getTranslation("followup.block.do"),
                false,
                () -> complete() && act.block(reason.getValue(), next.getValue()));
    }

    private boolean complete() {
        reason.setErrorMessage(getTranslation("followup.block.reason.missing"));
        reason.setInvalid(reason.isEmpty() || reason.getValue().isBlank());
        LocalDate day = next.getValue();
        next.setErrorMessage(getTranslation("followup.block.next.missing"));
        next.setInvalid(day == null || day.isBefore(LocalDate.now(StageTexts.PARIS)));
        return !reason.isInvalid() && !next.isInvalid();
    }
}
