package fr.gisement.console.schools;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import fr.gisement.components.SearchField;
import fr.gisement.console.ConditionBadge;
import fr.gisement.fleetview.SchoolFilter;
import fr.gisement.fleetview.SchoolResults.CirconscriptionChoice;
import fr.gisement.fleetview.SpaceCondition;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** What the schools are looked for by. */
final class SchoolFilters extends Div {

    private enum Status {
        PUBLIC,
        PRIVATE
    }

    private final SearchField text = new SearchField(getTranslation("console.schools.text"));
    private final ComboBox<CirconscriptionChoice> circonscription = new ComboBox<>();
    private final Select<SpaceCondition> condition = new Select<>();
    private final Select<Status> status = new Select<>();
    private final Checkbox nobodyActivated = new Checkbox();
    private List<CirconscriptionChoice> choices = List.of();

    /** @param onChange called with what a person asks for */
    SchoolFilters(Consumer<SchoolFilter> onChange) {
        addClassName("school-filters");
        getElement().setAttribute("role", "search");
        text.setPlaceholder(getTranslation("console.schools.text.example"));
        circonscription.setLabel(getTranslation("console.schools.circonscription"));
        circonscription.setItemLabelGenerator(CirconscriptionChoice::name);
        circonscription.setPlaceholder(getTranslation("console.schools.circonscription.all"));
        circonscription.setClearButtonVisible(true);
        condition.setLabel(getTranslation("console.schools.condition"));
        condition.setItems(SpaceCondition.values());
        condition.setEmptySelectionAllowed(true);
        condition.setEmptySelectionCaption(getTranslation("console.schools.condition.all"));
        condition.setItemLabelGenerator(
                it -> it == null ? getTranslation("console.schools.condition.all") : ConditionBadge.text(it));
        status.setLabel(getTranslation("console.schools.status"));
        status.setItems(Status.values());
        status.setEmptySelectionAllowed(true);
        status.setEmptySelectionCaption(getTranslation("console.schools.status.all"));
        status.setItemLabelGenerator(it -> getTranslation("console.schools.status." + (it == null ? "all" : it)));
        nobodyActivated.setLabel(getTranslation("console.schools.nobodyActivated"));
        add(text, circonscription, condition, status, nobodyActivated);
        tellOf(onChange, text, circonscription, condition, status, nobodyActivated);
    }

    /** Shows what the address asks for. */
    void show(SchoolFilter filter, List<CirconscriptionChoice> circonscriptions) {
        if (!circonscriptions.equals(choices)) {
            choices = circonscriptions;
            circonscription.setItems(circonscriptions);
        }
        if (!text.getValue().strip().equals(filter.text())) {
            text.setValue(filter.text());
        }
        circonscription.setValue(choices.stream()
                .filter(choice -> choice.slug().equals(filter.circonscription()))
                .findFirst()
                .orElse(null));
        condition.setValue(filter.condition());
        Boolean privateSchools = filter.privateSchools();
        status.setValue(privateSchools == null ? null : privateSchools ? Status.PRIVATE : Status.PUBLIC);
        nobodyActivated.setValue(filter.nobodyActivated());
    }

    private void tellOf(Consumer<SchoolFilter> onChange, HasValue<?, ?>... fields) {
        for (HasValue<?, ?> field : fields) {
            field.addValueChangeListener(changed -> {
                if (changed.isFromClient()) {
                    onChange.accept(asked());
                }
            });
        }
    }

    private SchoolFilter asked() {
        CirconscriptionChoice choice = circonscription.getValue();
        Status chosen = status.getValue();
        return new SchoolFilter(
                Objects.requireNonNullElse(text.getValue(), ""),
                choice == null ? null : choice.slug(),
                condition.getValue(),
                chosen == null ? null : chosen == Status.PRIVATE,
                nobodyActivated.getValue());
    }
}
