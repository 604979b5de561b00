package fr.gisement.circonscription.help;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import fr.gisement.components.Buttons;
import fr.gisement.help.HelpAnswer;
import fr.gisement.help.HelpRequest;
import fr.gisement.school.help.HelpTexts;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A word to the school, and one of its slots. */
final class AnswerForm extends Div {

    /** What the radio button for none of the slots stands for. */
    private static final int NONE = -1;

    /** @param slot the place of the chosen slot; null for none */
    record Answered(String words, @Nullable Integer slot) {}

    private final RadioButtonGroup<Integer> slot = new RadioButtonGroup<>();
    private final TextArea words = new TextArea();
    private final Button send;

    AnswerForm(HelpRequest request, HelpTexts texts, Consumer<Answered> send, Runnable cancel) {
        addClassName("ask-form");
        slot.setLabel(getTranslation("requests.slot"));
        slot.setItems(IntStream.concat(IntStream.range(0, request.slots().size()), IntStream.of(NONE))
                .boxed()
                .toList());
        slot.setItemLabelGenerator(place -> place == NONE
                ? getTranslation("requests.slot.none")
                : texts.slot(request.slots().get(place)));
        slot.setVisible(!request.slots().isEmpty());
        slot.setManualValidation(true);
        slot.addValueChangeListener(changed -> slot.setInvalid(false));
        words.addValueChangeListener(changed -> words.setInvalid(false));
        words.setLabel(getTranslation("requests.words"));
        words.setMinRows(3);
        words.setManualValidation(true);
        words.setRequiredIndicatorVisible(true);
        HelpAnswer before = request.answer();
        if (before != null) {
            words.setValue(before.words());
            slot.setValue(before.slot() == null ? NONE : request.slots().indexOf(before.slot()));
        }
        this.send = Buttons.primary(getTranslation("requests.send"), click -> {
            if (complete()) {
                send.accept(answered());
            }
        });
        Div actions = new Div(this.send, Buttons.quiet(getTranslation("requests.cancel"), click -> cancel.run()));
        actions.addClassName("actions");
        add(slot, words, actions);
    }

    void focus() {
        words.focus();
    }

    /** Leaves the words to be copied: there is nothing to answer any more. */
    void close() {
        slot.setVisible(false);
        words.setReadOnly(true);
        send.setVisible(false);
    }

    private boolean complete() {
        int length = words.getValue().strip().length();
        words.setErrorMessage(
                length == 0
                        ? getTranslation("requests.words.missing")
                        : getTranslation("requests.words.long", length - HelpRequest.LONGEST));
        words.setInvalid(length == 0 || length > HelpRequest.LONGEST);
        slot.setErrorMessage(getTranslation("requests.slot.missing"));
        slot.setInvalid(slot.isVisible() && slot.isEmpty());
        if (words.isInvalid()) {
            words.focus();
        }
        return !words.isInvalid() && !slot.isInvalid();
    }

    private Answered answered() {
        Integer place = slot.getValue();
        return new Answered(words.getValue(), place == null || place == NONE ? null : place);
    }
}
