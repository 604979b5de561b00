package fr.gisement.circonscription.training;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import fr.gisement.components.Card;
import fr.gisement.components.DayField;
import fr.gisement.identity.Person;
import fr.gisement.identity.PersonId;
import fr.gisement.identity.SchoolTeacher;
import fr.gisement.tenancy.TenantId;
import fr.gisement.training.Audience;
import fr.gisement.training.HourKind;
import fr.gisement.training.SessionSheet;
import fr.gisement.training.TrainingModule;
import fr.gisement.training.WebLink;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a trainer says of a session. Hours are those of the schools' clocks; what is stored are moments. */
final class SessionForm extends Div {

    private enum ForWhom {
        EVERYBODY,
        INVITED
    }

    private static final int USUAL_PLACES = 20;
    private static final LocalTime USUAL_START = LocalTime.of(9, 0);

    private final ZoneId zone;
    private final ComboBox<TrainingModule> module = new ComboBox<>(getTranslation("training.form.module"));
    private final DatePicker day = DayField.create(getTranslation("training.form.day"));
    private final TimePicker from = new TimePicker(getTranslation("training.form.from"));
    private final TimePicker until = new TimePicker(getTranslation("training.form.until"));
    private final TextField room = new TextField(getTranslation("training.form.room"));
    private final TextField link = new TextField(getTranslation("training.form.link"));
    private final CheckboxGroup<Person> trainers = new CheckboxGroup<>(getTranslation("training.trainers"));
    private final IntegerField capacity = new IntegerField(getTranslation("training.form.capacity"));
    private final RadioButtonGroup<ForWhom> forWhom = new RadioButtonGroup<>(getTranslation("training.form.forWhom"));
    private final MultiSelectComboBox<TenantId> schools =
            new MultiSelectComboBox<>(getTranslation("training.form.schools"));
    private final MultiSelectComboBox<SchoolTeacher> people =
            new MultiSelectComboBox<>(getTranslation("training.form.people"));
    private final IntegerField counted = new IntegerField(getTranslation("training.form.counted"));
    private final Select<HourKind> hours = new Select<>();
    private final Checkbox walkIns = new Checkbox(getTranslation("training.form.walkIns"));

    /** Whether the counted minutes are still those that the times give. */
    private boolean countedFollows = true;

    SessionForm(
            ZoneId zone,
            List<TrainingModule> modules,
            List<Person> all,
            Map<TenantId, String> schoolNames,
            List<SchoolTeacher> teachers) {
        this.zone = zone;
        addClassName("training-form");
        module.setItems(modules);
        module.setItemLabelGenerator(TrainingModule::title);
        day.setAutoOpen(false); // the calendar waits for its button: who types a day goes on with the tabulator
        from.setStep(Duration.ofMinutes(15));
        until.setStep(Duration.ofMinutes(15));
        room.setMaxLength(SessionSheet.ROOM_LENGTH);
        room.setHelperText(getTranslation("training.form.room.help"));
        link.setHelperText(getTranslation("training.form.link.help"));
        trainers.setItems(all);
        trainers.setItemLabelGenerator(Person::displayName);
        capacity.setValue(USUAL_PLACES);
        forWhom.setItems(ForWhom.values());
        forWhom.setItemLabelGenerator(it -> getTranslation("training.form.forWhom." + it));
        schools.setItems(schoolNames.keySet());
        schools.setItemLabelGenerator(it -> schoolNames.getOrDefault(it, ""));
        people.setItems(teachers);
        people.setItemLabelGenerator(it -> it.person().displayName() + " – "
                + it.schools().stream()
                        .map(id -> schoolNames.getOrDefault(id, ""))
                        .sorted()
                        .collect(Collectors.joining(", ")));
        forWhom.addValueChangeListener(changed -> invite());
        forWhom.setValue(ForWhom.EVERYBODY);
        hours.setLabel(getTranslation("training.hours"));
        hours.setItems(HourKind.values());
        hours.setItemLabelGenerator(it -> getTranslation("authoring.counts." + it));
        hours.setValue(HourKind.EIGHTEEN);
        walkIns.setHelperText(getTranslation("training.form.walkIns.help"));
        module.setRequiredIndicatorVisible(true);
        day.setRequiredIndicatorVisible(true);
        from.setRequiredIndicatorVisible(true);
        until.setRequiredIndicatorVisible(true);
        module.setManualValidation(true);
        day.setManualValidation(true);
        from.setManualValidation(true);
        until.setManualValidation(true);
        room.setManualValidation(true);
        link.setManualValidation(true);
        trainers.setManualValidation(true);
        capacity.setManualValidation(true);
        counted.setManualValidation(true);
        schools.setManualValidation(true);
        add(
                new Card(getTranslation("training.form.what"), module, row(day, from, until), room, link, trainers),
                new Card(getTranslation("training.form.who"), capacity, forWhom, schools, people, walkIns),
                new Card(getTranslation("training.form.counts"), counted, hours));
        follow();
    }

    /** Begins a session of a module, given by a person. */
    void begin(Optional<TrainingModule> chosen, PersonId me, List<Person> all) {
        from.setValue(USUAL_START);
        all.stream().filter(it -> it.id().equals(me)).findFirst().ifPresent(it -> trainers.setValue(Set.of(it)));
        chosen.ifPresent(module::setValue);
    }

    /** Shows a session as it is. */
    void show(SessionSheet sheet, TrainingModule taught, List<Person> all, List<SchoolTeacher> teachers) {
        countedFollows = false;
        module.setValue(taught);
        ZonedDateTime start = sheet.start().atZone(zone);
        day.setValue(start.toLocalDate());
        from.setValue(start.toLocalTime());
        until.setValue(sheet.end().atZone(zone).toLocalTime());
        room.setValue(sheet.room() == null ? "" : sheet.room());
        link.setValue(sheet.link() == null ? "" : sheet.link());
        trainers.setValue(
                all.stream().filter(it -> sheet.trainers().contains(it.id())).collect(Collectors.toSet()));
        capacity.setValue(sheet.capacity());
        forWhom.setValue(sheet.audience().everybody() ? ForWhom.EVERYBODY : ForWhom.INVITED);
        schools.setValue(sheet.audience().schools());
        people.setValue(teachers.stream()
                .filter(it -> sheet.audience().people().contains(it.person().id()))
                .collect(Collectors.toSet()));
        counted.setValue(sheet.countedMinutes());
        hours.setValue(sheet.hours());
        walkIns.setValue(sheet.walkIns());
    }

    /** What was filled in; empty when something is missing or wrong, which the form then says. */
    Optional<SessionSheet> sheet() {
        boolean online = !link.getValue().isBlank();
        boolean invited = forWhom.getValue() == ForWhom.INVITED;
        Instant start = moment(from.getValue());
        Instant end = moment(until.getValue());
        boolean turned = start != null && end != null && !start.isBefore(end);
        // all of them are asked, so that all that is to be looked at is marked at once
        boolean sound = Stream.of(
                        check(module, module.getValue() != null, "training.form.module.missing"),
                        check(day, day.getValue() != null, "training.form.day.missing"),
                        check(from, from.getValue() != null, "training.form.time.missing"),
                        check(
                                until,
                                until.getValue() != null && !turned,
                                turned ? "training.form.until.wrong" : "training.form.time.missing"),
                        check(room, online || !room.getValue().isBlank(), "training.form.room.missing"),
                        check(link, !online || WebLink.is(link.getValue().strip()), "training.form.link.wrong"),
                        check(trainers, !trainers.getValue().isEmpty(), "training.form.trainers.missing"),
                        check(
                                capacity,
                                within(capacity.getValue(), 1, SessionSheet.MOST_PLACES),
                                "training.form.capacity.wrong"),
                        check(
                                counted,
                                within(counted.getValue(), 0, SessionSheet.MOST_MINUTES),
                                "training.form.counted.wrong"),
                        check(
                                schools,
                                !invited
                                        || !schools.getValue().isEmpty()
                                        || !people.getValue().isEmpty(),
                                "training.form.schools.missing"))
                .allMatch(Boolean::booleanValue);
        if (!sound || start == null || end == null) {
            return Optional.empty();
        }
        return Optional.of(new SessionSheet(
                module.getValue().id(),
                start,
                end,
                room.getValue(),
                link.getValue(),
                trainers.getValue().stream().map(Person::id).collect(Collectors.toSet()),
                capacity.getValue(),
                invited
                        ? new Audience(
                                false,
                                schools.getValue(),
                                people.getValue().stream()
                                        .map(it -> it.person().id())
                                        .collect(Collectors.toSet()))
                        : Audience.EVERYBODY,
                counted.getValue(),
                hours.getValue(),
                walkIns.getValue()));
    }

    private static <F extends HasValidation> boolean check(F field, boolean sound, String key) {
        field.setInvalid(!sound);
        field.setErrorMessage(sound ? "" : UI.getCurrent().getTranslation(key));
        return sound;
    }

    private static boolean within(@Nullable Integer number, int least, int most) {
        return number != null && number >= least && number <= most;
    }

    /** The moment of a time of that day; in the hour that clocks show twice, the first. */
    private @Nullable Instant moment(@Nullable LocalTime time) {
        return day.getValue() == null || time == null
                ? null
                : LocalDateTime.of(day.getValue(), time).atZone(zone).toInstant();
    }

    private void invite() {
        boolean invited = forWhom.getValue() == ForWhom.INVITED;
        schools.setVisible(invited);
        people.setVisible(invited);
    }

    /** A module's length and hours are proposed, and what the times give is counted until somebody says otherwise. */
    private void follow() {
        module.addValueChangeListener(changed -> {
            if (changed.getValue() != null && countedFollows) {
                hours.setValue(changed.getValue().sheet().hours());
                if (from.getValue() != null) {
                    until.setValue(from.getValue()
                            .plusMinutes(changed.getValue().sheet().minutes()));
                }
            }
        });
        from.addValueChangeListener(changed -> {
            if (changed.isFromClient()) {
                move(changed.getOldValue(), changed.getValue());
            }
            count();
        });
        until.addValueChangeListener(changed -> count());
        day.addValueChangeListener(changed -> count());
        counted.addValueChangeListener(changed -> countedFollows &= !changed.isFromClient());
    }

    /** Who moves the beginning moves the end along, within the day. */
    private void move(@Nullable LocalTime before, @Nullable LocalTime now) {
        if (before != null && now != null && until.getValue() != null && before.isBefore(until.getValue())) {
            LocalTime end = now.plus(Duration.between(before, until.getValue()));
            if (now.isBefore(end)) {
                until.setValue(end);
            }
        }
    }

    private void count() {
        Instant start = moment(from.getValue());
        Instant end = moment(until.getValue());
        if (countedFollows && start != null && end != null && start.isBefore(end)) {
            counted.setValue((int) Duration.between(start, end).toMinutes());
        }
    }

    private static Div row(Component... fields) {
        Div row = new Div(fields);
        row.addClassName("row");
        return row;
    }
}
