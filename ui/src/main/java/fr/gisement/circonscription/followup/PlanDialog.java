package fr.gisement.circonscription.followup;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import fr.gisement.components.AskDialog;
import fr.gisement.components.DayField;
import fr.gisement.followup.Visit;
import fr.gisement.followup.Visit.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Objects;

/** Asks when a school is visited or called, and what for. */
final class PlanDialog extends AskDialog {

    private static final LocalTime USUAL = LocalTime.of(13, 30);
    private static final Duration STEP = Duration.ofMinutes(15);

    /** Does it, and answers whether it was done. */
    interface Act {
        boolean plan(Kind kind, Instant at, String aim);
    }

    private final RadioButtonGroup<Kind> kind = new RadioButtonGroup<>();
    private final DatePicker day = DayField.create(getTranslation("followup.plan.day"));
    private final TimePicker time = new TimePicker(getTranslation("followup.plan.time"));
    private final TextField aim = new TextField(getTranslation("followup.plan.aim"));

    PlanDialog(String school, Act act) {
        super(UiText.of("followup.plan.title", school));
        kind.setLabel(getTranslation("followup.plan.kind"));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(it -> getTranslation("followup.plan.kind." + it));
        kind.setValue(Kind.VISIT);
        day.setAutoOpen(false); // an open calendar hides the dialog from readers' software
        day.setRequiredIndicatorVisible(true);
        time.setStep(STEP);
        time.setAutoOpen(false);
        time.setValue(USUAL);
        time.setRequiredIndicatorVisible(true);
        aim.setMaxLength(Visit.LONGEST_AIM);
        aim.setRequiredIndicatorVisible(true);
        aim.setWidthFull();
        fields(kind, day, time, aim);
        confirm(
                getTranslation("followup.plan.do"),
                false,
                () -> complete() && act.plan(kind.getValue(), at(), aim.getValue()));
    }

    private boolean complete() {
        day.setErrorMessage(getTranslation("followup.plan.day.missing"));
        day.setInvalid(day.getValue() == null
                || day.getValue().isBefore(LocalDate.now(StageTexts.PARIS).minusYears(1)));
        time.setErrorMessage(getTranslation("followup.plan.time.missing"));
        time.setInvalid(time.getValue() == null);
        aim.setErrorMessage(getTranslation("followup.plan.aim.missing"));
        aim.setInvalid(aim.getValue().isBlank());
        return !day.isInvalid() && !time.isInvalid() && !aim.isInvalid();
    }

    private Instant at() {
        return ZonedDateTime.of(
                        Objects.requireNonNull(day.getValue()),
                        Objects.requireNonNull(time.getValue()),
                        StageTexts.PARIS)
                .toInstant();
    }
}
