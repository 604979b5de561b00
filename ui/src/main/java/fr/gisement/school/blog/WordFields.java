package fr.gisement.school.blog;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import fr.gisement.blog.Words;

/** A title and a text to type, sent to the server while one types. Too much is said, and never cut off. */
final class WordFields extends Div {

    /** Typing is sent this often, in milliseconds, whether one pauses or not. */
    private static final int SENT_EVERY = 800;

    /** How much room is left when it begins to be counted. */
    private static final int TITLE_MARGIN = 40;

    private static final int BODY_MARGIN = 5_000;

    private final TextField title = new TextField();
    private final TextArea body = new TextArea();

    /** @param typed called at each change that the reader made */
    WordFields(Runnable typed) {
        addClassName("word-fields");
        title.addClassName("title");
        title.setPlaceholder(getTranslation("blog.field.title.hint"));
        title.setAriaLabel(getTranslation("blog.field.title"));
        title.getElement().setAttribute("data-part", "title").setAttribute("autocapitalize", "sentences");
        body.addClassName("body");
        body.setPlaceholder(getTranslation("blog.field.body.hint"));
        body.setAriaLabel(getTranslation("blog.field.body"));
        body.setMinRows(12);
        body.getElement().setAttribute("data-part", "body").setAttribute("autocapitalize", "sentences");
        send(title);
        send(body);
        title.setManualValidation(true);
        body.setManualValidation(true);
        title.addValueChangeListener(change -> changed(change.isFromClient(), typed));
        body.addValueChangeListener(change -> changed(change.isFromClient(), typed));
        add(title, body);
    }

    Words words() {
        return new Words(title.getValue(), body.getValue());
    }

    void show(Words words) {
        title.setValue(words.title());
        body.setValue(words.body());
        count();
    }

    /** Says what is missing before it can be published; false when nothing is. */
    boolean sayWhatIsMissing() {
        Words words = words();
        if (words.title().isBlank()) {
            title.setErrorMessage(getTranslation("blog.field.title.missing"));
            title.setInvalid(true);
            title.focus();
        } else if (words.body().isBlank()) {
            body.setErrorMessage(getTranslation("blog.field.body.missing"));
            body.setInvalid(true);
            body.focus();
        }
        return !words.complete();
    }

    void focusTitle() {
        title.focus();
    }

    private static void send(HasValueChangeMode field) {
        field.setValueChangeMode(ValueChangeMode.TIMEOUT);
        field.setValueChangeTimeout(SENT_EVERY);
    }

    private void changed(boolean byReader, Runnable typed) {
        if (byReader) {
            count();
            typed.run();
        }
    }

    private void count() {
        int titleRoom = Words.TITLE_LENGTH - title.getValue().length();
        title.setInvalid(titleRoom < 0);
        title.setErrorMessage(getTranslation("blog.field.tooLong", -titleRoom));
        title.setHelperText(
                titleRoom < TITLE_MARGIN && titleRoom >= 0 ? getTranslation("blog.field.room", titleRoom) : "");
        int bodyRoom = Words.BODY_LENGTH - body.getValue().length();
        body.setInvalid(bodyRoom < 0);
        body.setErrorMessage(getTranslation("blog.field.tooLong", -bodyRoom));
        body.setHelperText(bodyRoom < BODY_MARGIN && bodyRoom >= 0 ? getTranslation("blog.field.room", bodyRoom) : "");
    }
}
