package fr.gisement.school.help;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import fr.gisement.components.DayField;
import fr.gisement.help.HelpSlot;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A day and a part of it; without a day it proposes nothing. */
final class SlotField extends Div {

    private final DatePicker day;
    private final Select<SlotTime> time = new Select<>();

    /** @param number of the slot, from 1 */
    SlotField(int number, HelpTexts texts) {
        addClassName("slot-field");
        day = DayField.create(getTranslation("help.slot.day", number));
        day.setAutoOpen(false);
        day.setManualValidation(true);
        day.addValueChangeListener(changed -> day.setInvalid(false));
        time.setLabel(getTranslation("help.slot.time"));
        time.setItems(SlotTime.all());
        time.setItemLabelGenerator(texts::time);
        time.setValue(SlotTime.all().getFirst());
        add(day, time);
    }

    /**
     * Whether the day may stand, which the field says when it may not.
     *
     * @param mayBe asked for a day
     */
    boolean check(Predicate<LocalDate> mayBe) {
        @Nullable LocalDate chosen = day.getValue();
        boolean unread = day.getDefaultValidator().apply(chosen, null).isError();
        boolean wrong = unread || (chosen != null && !mayBe.test(chosen));
        day.setErrorMessage(getTranslation(unread ? "help.slot.day.unread" : "help.slot.day.wrong"));
        day.setInvalid(wrong);
        if (wrong) {
            day.focus();
        }
        return !wrong;
    }

    /** Null when no day is chosen. */
    @Nullable
    HelpSlot slot() {
        @Nullable LocalDate chosen = day.getValue();
        return chosen == null
                ? null
                : new HelpSlot(chosen, time.getValue().part(), time.getValue().at());
    }
}
