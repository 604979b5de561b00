package fr.gisement.authoring;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fr.gisement.components.AskDialog;
import fr.gisement.selftraining.PathSheet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What is said of a path before one begins it, in a dialog. */
final class PathSheetForm extends Div {

    private static final int USUAL_MINUTES = 10;

    private final TextField title = new TextField(getTranslation("authoring.path.title"));
    private final TextArea summary = new TextArea(getTranslation("authoring.path.summary"));
    private final IntegerField minutes = new IntegerField(getTranslation("authoring.path.minutes"));

    PathSheetForm(@Nullable PathSheet before) {
        addClassName("module-form");
        title.setMaxLength(PathSheet.TITLE_LENGTH);
        title.setRequired(true);
        title.setManualValidation(true);
        summary.setMaxLength(PathSheet.SUMMARY_LENGTH);
        summary.setHelperText(getTranslation("authoring.path.summary.help"));
        minutes.setManualValidation(true);
        minutes.setValue(USUAL_MINUTES);
        if (before != null) {
            title.setValue(before.title());
            summary.setValue(before.summary());
            minutes.setValue(before.minutes());
        }
        add(title, summary, minutes);
    }

    /** Asks, and saves what was filled in; the dialog stays while that cannot be. */
    void open(AskDialog asking, Predicate<PathSheet> save) {
        asking.fields(this)
                .confirm(getTranslation("authoring.save"), false, () -> {
                    PathSheet sheet = sheet();
                    return sheet != null && save.test(sheet);
                })
                .open();
    }

    private @Nullable PathSheet sheet() {
        title.setErrorMessage(getTranslation("authoring.path.title.missing"));
        title.setInvalid(title.getValue().isBlank());
        Integer length = minutes.getValue();
        minutes.setErrorMessage(getTranslation("authoring.path.minutes.wrong", PathSheet.LONGEST));
        minutes.setInvalid(length == null || length < 1 || length > PathSheet.LONGEST);
        if (title.isInvalid() || length == null || minutes.isInvalid()) {
            return null;
        }
        return new PathSheet(title.getValue(), summary.getValue(), length);
    }
}
