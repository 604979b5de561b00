package fr.gisement.authoring;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fr.gisement.components.AskDialog;
import fr.gisement.components.Notice;
import fr.gisement.training.HourKind;
import fr.gisement.training.ModuleDocument;
import fr.gisement.training.ModuleId;
import fr.gisement.training.ModuleLevel;
import fr.gisement.training.ModuleSheet;
import fr.gisement.training.Prerequisites;
import fr.gisement.training.TrainingModule;
import fr.gisement.training.WebLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What is said of a module, in a dialog. Documents are written a line each: a label, a colon, a link or words. */
final class ModuleForm extends Div {

    private static final int USUAL_MINUTES = 90;
    private static final String COLON = ":";

    private final TextField title = new TextField(getTranslation("authoring.module.title"));
    private final TextArea objectives = new TextArea(getTranslation("authoring.module.objectives"));
    private final IntegerField minutes = new IntegerField(getTranslation("authoring.module.minutes"));
    private final Select<ModuleLevel> level = new Select<>();
    private final ComboBox<TrainingModule> prerequisite =
            new ComboBox<>(getTranslation("authoring.module.prerequisite"));
    private final Select<HourKind> hours = new Select<>();
    private final TextArea documents = new TextArea(getTranslation("authoring.module.documents"));
    private final Div problem = new Div();
    private boolean accepted;

    ModuleForm(List<TrainingModule> all, @Nullable TrainingModule module) {
        addClassName("module-form");
        title.setMaxLength(ModuleSheet.TITLE_LENGTH);
        title.setRequired(true);
        title.setManualValidation(true);
        objectives.setMaxLength(ModuleSheet.OBJECTIVES_LENGTH);
        objectives.setHelperText(getTranslation("authoring.module.objectives.help"));
        minutes.setRequired(true);
        minutes.setManualValidation(true);
        minutes.setValue(USUAL_MINUTES);
        level.setLabel(getTranslation("authoring.module.level"));
        level.setItems(ModuleLevel.values());
        level.setItemLabelGenerator(it -> ModuleWords.level(it));
        level.setValue(ModuleLevel.USUAL);
        prerequisite.setItems(all.stream()
                .filter(it ->
                        !it.retired() && Prerequisites.mayPrecede(it.id(), module == null ? null : module.id(), all))
                .toList());
        prerequisite.setItemLabelGenerator(TrainingModule::title);
        prerequisite.setClearButtonVisible(true);
        hours.setLabel(getTranslation("authoring.module.hours"));
        hours.setItems(HourKind.values());
        hours.setItemLabelGenerator(it -> getTranslation("authoring.counts." + it));
        hours.setValue(HourKind.EIGHTEEN);
        documents.setHelperText(getTranslation("authoring.module.documents.help"));
        documents.setManualValidation(true);
        add(title, objectives, minutes, level, prerequisite, hours, documents, problem);
        if (module != null) {
            show(module.sheet(), all);
        }
    }

    /** Asks, and saves what was filled in; the dialog stays while that cannot be. */
    void open(String heading, Predicate<ModuleSheet> save) {
        new AskDialog(heading)
                .fields(this)
                .confirm(getTranslation("authoring.save"), false, () -> {
                    problem.removeAll();
                    ModuleSheet sheet = sheet();
                    return sheet != null && save.test(sheet);
                })
                .open();
    }

    void accept() {
        accepted = true;
    }

    boolean saved() {
        return accepted;
    }

    void taken() {
        title.setErrorMessage(getTranslation("authoring.module.title.taken"));
        title.setInvalid(true);
        title.focus();
    }

    void changed() {
        problem.add(Notice.error(getTranslation("authoring.module.changed")));
    }

    private void show(ModuleSheet sheet, List<TrainingModule> all) {
        title.setValue(sheet.title());
        objectives.setValue(sheet.objectives());
        minutes.setValue(sheet.minutes());
        level.setValue(sheet.level());
        all.stream()
                .filter(it -> it.id().equals(sheet.prerequisite()))
                .findFirst()
                .ifPresent(prerequisite::setValue);
        hours.setValue(sheet.hours());
        documents.setValue(String.join(
                "\n",
                sheet.documents().stream()
                        .map(it -> it.label() + " " + COLON + " "
                                + Objects.requireNonNullElse(it.link(), Objects.requireNonNullElse(it.words(), "")))
                        .toList()));
    }

    private @Nullable ModuleSheet sheet() {
        title.setInvalid(title.getValue().isBlank());
        title.setErrorMessage(getTranslation("authoring.module.title.missing"));
        Integer length = minutes.getValue();
        minutes.setInvalid(length == null || length < ModuleSheet.SHORTEST || length > ModuleSheet.LONGEST);
        minutes.setErrorMessage(
                getTranslation("authoring.module.minutes.wrong", ModuleSheet.SHORTEST, ModuleSheet.LONGEST));
        List<ModuleDocument> read = read();
        documents.setInvalid(read == null);
        documents.setErrorMessage(getTranslation("authoring.module.documents.wrong"));
        if (title.isInvalid() || length == null || minutes.isInvalid() || read == null) {
            return null;
        }
        TrainingModule before = prerequisite.getValue();
        ModuleId first = before == null ? null : before.id();
        return new ModuleSheet(
                title.getValue(), objectives.getValue(), length, level.getValue(), first, hours.getValue(), read);
    }

    /** Null when a line is no document. */
    private @Nullable List<ModuleDocument> read() {
        List<ModuleDocument> found = new ArrayList<>();
        for (String line :
                documents.getValue().lines().filter(it -> !it.isBlank()).toList()) {
            int colon = line.indexOf(COLON);
            String label = colon < 0 ? "" : line.substring(0, colon).strip();
            String rest = colon < 0 ? "" : line.substring(colon + 1).strip();
            boolean link = rest.startsWith("http");
            if (label.isEmpty()
                    || label.length() > ModuleDocument.LABEL_LENGTH
                    || rest.isEmpty()
                    || rest.length() > ModuleDocument.WORDS_LENGTH
                    || (link && !WebLink.is(rest))) {
                return null;
            }
            found.add(new ModuleDocument(label, link ? rest : null, link ? null : rest));
        }
        return found;
    }
}
