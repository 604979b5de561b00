package fr.gisement.ideas;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fr.gisement.classes.Level;
import fr.gisement.usecase.ArticleTemplate;
import fr.gisement.usecase.Subject;
import fr.gisement.usecase.Tool;
import fr.gisement.usecase.UseCaseSheet;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A use case to write. What is missing is said at its field, and what was typed stays. */
public final class IdeaForm extends Div {

    private static final int USUAL_MINUTES = 45;

    private final TextField title = new TextField(getTranslation("ideas.title"));
    private final CheckboxGroup<Level> levels = new CheckboxGroup<>(getTranslation("ideas.levels"));
    private final Select<Subject> subject = new Select<>();
    private final CheckboxGroup<Tool> tools = new CheckboxGroup<>(getTranslation("ideas.tools"));
    private final IntegerField sessions = new IntegerField(getTranslation("ideas.sessions"));
    private final IntegerField minutes = new IntegerField(getTranslation("ideas.sessionMinutes"));
    private final TextArea steps = new TextArea(getTranslation("ideas.steps"));
    private final TextArea result = new TextArea(getTranslation("ideas.result"));
    private final TextField articleTitle = new TextField(getTranslation("ideas.article.title"));
    private final TextArea articleBody = new TextArea(getTranslation("ideas.article.body"));
    private @Nullable Component first;

    /**
     * @param before what it says now; null for a new one
     * @param above fields that stand before the others
     */
    public IdeaForm(@Nullable UseCaseSheet before, Component... above) {
        addClassNames("idea-form", "card");
        title.setRequiredIndicatorVisible(true);
        levels.setItems(Level.values());
        levels.addClassName("levels");
        levels.setHelperText(getTranslation("ideas.levels.help"));
        subject.setLabel(getTranslation("ideas.subject"));
        subject.setItems(Subject.values());
        subject.setItemLabelGenerator(it -> it == null ? "" : IdeaWords.subject(it));
        // the free Select would say "required" of a button, which a reader of screens does not know
        subject.setHelperText(getTranslation("ideas.subject.help"));
        tools.setItems(Tool.values());
        tools.setItemLabelGenerator(IdeaWords::tool);
        tools.setHelperText(getTranslation("ideas.tools.help"));
        sessions.setValue(1);
        minutes.setValue(USUAL_MINUTES);
        steps.setHelperText(getTranslation("ideas.steps.help", UseCaseSheet.MOST_STEPS));
        steps.setMinRows(4);
        steps.setRequiredIndicatorVisible(true);
        result.setHelperText(getTranslation("ideas.result.help"));
        result.setMinRows(3);
        result.setRequiredIndicatorVisible(true);
        articleBody.setMinRows(4);
        for (HasValidation field : List.<HasValidation>of(
                title, levels, subject, tools, sessions, minutes, steps, result, articleTitle, articleBody)) {
            field.setManualValidation(true);
        }
        Div time = new Div(sessions, minutes);
        time.addClassName("time");
        Paragraph what = new Paragraph(getTranslation("ideas.article.what"));
        what.addClassName("detail");
        add(above);
        add(title, levels, subject, tools, time, steps, result);
        add(new H2(getTranslation("ideas.article")), what, articleTitle, articleBody);
        if (before != null) {
            show(before);
        }
    }

    /** Empty when something is missing or too long: its field says so and has the keyboard. */
    public Optional<UseCaseSheet> read() {
        first = null;
        words(title, UseCaseSheet.TITLE_LENGTH, true);
        check(levels, levels.isEmpty(), "ideas.levels.missing");
        check(subject, subject.isEmpty(), "ideas.subject.missing");
        check(tools, tools.isEmpty(), "ideas.tools.missing");
        number(sessions, 1, UseCaseSheet.MOST_SESSIONS);
        number(minutes, UseCaseSheet.SHORTEST, UseCaseSheet.LONGEST);
        steps();
        words(result, UseCaseSheet.RESULT_LENGTH, true);
        words(articleTitle, ArticleTemplate.TITLE_LENGTH, false);
        words(articleBody, ArticleTemplate.BODY_LENGTH, false);
        if (first instanceof Focusable<?> field) {
            field.focus();
        }
        return first == null ? Optional.of(sheet()) : Optional.empty();
    }

    private UseCaseSheet sheet() {
        return new UseCaseSheet(
                title.getValue(),
                List.copyOf(levels.getValue()),
                subject.getValue(),
                List.copyOf(tools.getValue()),
                sessions.getValue(),
                minutes.getValue(),
                lines(),
                result.getValue(),
                new ArticleTemplate(articleTitle.getValue(), articleBody.getValue()));
    }

    private void show(UseCaseSheet sheet) {
        title.setValue(sheet.title());
        levels.setValue(EnumSet.copyOf(sheet.levels()));
        subject.setValue(sheet.subject());
        tools.setValue(EnumSet.copyOf(sheet.tools()));
        sessions.setValue(sheet.sessions());
        minutes.setValue(sheet.minutes());
        steps.setValue(String.join("\n", sheet.steps()));
        result.setValue(sheet.result());
        articleTitle.setValue(sheet.template().title());
        articleBody.setValue(sheet.template().body());
    }

    private List<String> lines() {
        return steps.getValue()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private void steps() {
        List<String> lines = lines();
        Optional<String> tooLong = lines.stream()
                .filter(line -> line.length() > UseCaseSheet.STEP_LENGTH)
                .findFirst();
        String fault = "";
        if (lines.isEmpty()) {
            fault = getTranslation("ideas.missing");
        } else if (lines.size() > UseCaseSheet.MOST_STEPS) {
            fault = getTranslation("ideas.steps.many", lines.size(), UseCaseSheet.MOST_STEPS);
        } else if (tooLong.isPresent()) {
            fault = getTranslation("ideas.steps.long", lines.indexOf(tooLong.get()) + 1, UseCaseSheet.STEP_LENGTH);
        }
        mark(steps, fault);
    }

    private void words(TextField field, int longest, boolean required) {
        mark(field, fault(field.getValue(), longest, required));
    }

    private void words(TextArea field, int longest, boolean required) {
        mark(field, fault(field.getValue(), longest, required));
    }

    private String fault(String value, int longest, boolean required) {
        int length = value.strip().length();
        if (length == 0) {
            return required ? getTranslation("ideas.missing") : "";
        }
        return length > longest ? getTranslation("ideas.tooLong", length - longest) : "";
    }

    private void number(IntegerField field, int least, int most) {
        Integer value = field.getValue();
        boolean unread = field.getDefaultValidator().apply(value, null).isError();
        mark(
                field,
                unread || value == null || value < least || value > most
                        ? getTranslation("ideas.number", least, most)
                        : "");
    }

    private void check(Component field, boolean wrong, String why) {
        mark(field, wrong ? getTranslation(why) : "");
    }

    private void mark(Component field, String fault) {
        HasValidation validated = (HasValidation) field;
        validated.setErrorMessage(fault);
        validated.setInvalid(!fault.isEmpty());
        if (!fault.isEmpty() && first == null) {
            first = field;
        }
    }
}
