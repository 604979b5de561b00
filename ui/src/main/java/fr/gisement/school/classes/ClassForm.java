package fr.gisement.school.classes;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import fr.gisement.classes.ClassNameTakenException;
import fr.gisement.classes.ClassSheet;
import fr.gisement.classes.Level;
import fr.gisement.classes.SchoolClass;
import fr.gisement.classes.SchoolYear;
import fr.gisement.components.FrenchOrder;
import fr.gisement.tenancy.Site;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a director says of a class: its name, its levels, its year, and its site where the school has several. */
final class ClassForm extends Div {

    private final TextField name = new TextField();
    private final CheckboxGroup<Level> levels = new CheckboxGroup<>();
    private final RadioButtonGroup<SchoolYear> year = new RadioButtonGroup<>();
    private final RadioButtonGroup<Site> site = new RadioButtonGroup<>();

    /**
     * @param sites of the school; asked for when there are several
     * @param years to choose from, the first one chosen
     */
    ClassForm(List<Site> sites, List<SchoolYear> years) {
        addClassName("class-form");
        name.setLabel(getTranslation("classes.form.name"));
        name.setHelperText(getTranslation("classes.form.name.help"));
        name.setMaxLength(ClassSheet.NAME_LENGTH);
        name.setRequired(true);
        name.setManualValidation(true);
        levels.setLabel(getTranslation("classes.form.levels"));
        levels.setItems(Level.values());
        levels.setItemLabelGenerator(Level::name);
        levels.setManualValidation(true);
        year.setLabel(getTranslation("classes.form.year"));
        year.setItems(years);
        year.setValue(years.getFirst());
        List<Site> sorted = sites.stream().sorted(FrenchOrder.by(Site::name)).toList();
        site.setLabel(getTranslation("classes.form.site"));
        site.setItems(sorted);
        site.setItemLabelGenerator(it -> getTranslation("classes.form.site.item", it.name(), it.commune()));
        site.setRequired(true);
        site.setManualValidation(true);
        if (sorted.size() == 1) {
            site.setValue(sorted.getFirst());
            site.setVisible(false);
        }
        add(name, levels, year, site);
    }

    /** Shows a class as it is. */
    void show(SchoolClass schoolClass) {
        name.setValue(schoolClass.name());
        levels.setValue(Set.copyOf(schoolClass.levels()));
        year.setValue(schoolClass.year());
        site.getListDataView()
                .getItems()
                .filter(it -> it.uai().equals(schoolClass.siteUai()))
                .findFirst()
                .ifPresent(site::setValue);
    }

    /** What was filled in; empty when something is missing, which the form then says. */
    Optional<ClassSheet> sheet() {
        boolean named = !name.getValue().isBlank();
        name.setInvalid(!named);
        name.setErrorMessage(getTranslation("classes.form.name.missing"));
        levels.setInvalid(levels.getValue().isEmpty());
        levels.setErrorMessage(getTranslation("classes.form.levels.missing"));
        site.setInvalid(site.getValue() == null);
        site.setErrorMessage(getTranslation("classes.form.site.missing"));
        if (!named) {
            name.focus();
        }
        if (!named || levels.isInvalid() || site.isInvalid()) {
            return Optional.empty();
        }
        List<Level> chosen = levels.getValue().stream().sorted().toList();
        return Optional.of(new ClassSheet(
                year.getValue(), name.getValue(), chosen, site.getValue().uai()));
    }

    /** Says that the name is another class's. */
    void taken(ClassNameTakenException taken) {
        name.setErrorMessage(getTranslation(
                taken.archived() ? "classes.form.name.takenByArchived" : "classes.form.name.taken", taken.name()));
        name.setInvalid(true);
        name.focus();
    }
}
