package fr.gisement.console.journal;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import fr.gisement.components.DayField;
import fr.gisement.components.SearchField;
import fr.gisement.journal.JournalFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** What entries are looked for by. */
final class JournalFilters extends Div {

    private final SearchField text = new SearchField(getTranslation("console.journal.text"));
    private final TextField actor = field("console.journal.actor");
    private final TextField subject = field("console.journal.subjectField");
    private final Select<String> action = new Select<>();
    private final DatePicker from = DayField.past(getTranslation("console.journal.from"));
    private final DatePicker to = DayField.past(getTranslation("console.journal.to"));
    private List<String> actions = List.of();

    /** @param onChange called with what a person asks for */
    JournalFilters(JournalWords words, Consumer<JournalFilter> onChange) {
        addClassNames("filters", "journal-filters");
        getElement().setAttribute("role", "search");
        action.setLabel(getTranslation("console.journal.action"));
        action.setEmptySelectionAllowed(true);
        action.setEmptySelectionCaption(getTranslation("console.journal.action.all"));
        action.setItemLabelGenerator(
                it -> it == null ? getTranslation("console.journal.action.all") : words.action(it));
        add(text, actor, action, subject, from, to);
        for (HasValue<?, ?> field : List.of(text, actor, action, subject, from, to)) {
            field.addValueChangeListener(changed -> {
                if (changed.isFromClient()) {
                    onChange.accept(asked());
                }
            });
        }
    }

    /** Shows what the address asks for. */
    void show(JournalFilter filter, List<String> known) {
        String wanted = filter.action();
        List<String> choices = new ArrayList<>(known);
        if (wanted != null && !choices.contains(wanted)) {
            choices.add(wanted);
        }
        if (!choices.equals(actions)) {
            actions = List.copyOf(choices);
            action.setItems(actions);
        }
        put(text, filter.text());
        put(actor, filter.actor());
        put(subject, filter.subject());
        action.setValue(wanted);
        from.setValue(filter.from());
        to.setValue(filter.to());
    }

    private JournalFilter asked() {
        return new JournalFilter(
                actor.getValue().strip(),
                action.getValue(),
                subject.getValue().strip(),
                Objects.requireNonNullElse(text.getValue(), "").strip(),
                from.getValue(),
                to.getValue());
    }

    /** Not while somebody is writing the same with a blank at its end. */
    private static void put(TextField field, String value) {
        if (!field.getValue().strip().equals(value)) {
            field.setValue(value);
        }
    }

    private TextField field(String label) {
        TextField field = new TextField(getTranslation(label));
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setClearButtonVisible(true);
        return field;
    }
}
