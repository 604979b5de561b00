package fr.gisement.school.help;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import fr.gisement.components.Buttons;
import fr.gisement.components.Icon;
import fr.gisement.help.HelpRequest;
import fr.gisement.help.HelpSlot;
import fr.gisement.help.HelpTopic;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** What a school asks: a topic, words, up to three slots. What is typed stays until it was sent. */
final class AskForm extends Div {

    /** What was filled in. */
    record Asked(HelpTopic topic, String words, List<HelpSlot> slots) {}

    private final transient HelpTexts texts;
    private final RadioButtonGroup<HelpTopic> topic = new RadioButtonGroup<>();
    private final TextArea words = new TextArea();
    private final Div slots = new Div();
    private final Button more;
    private final List<SlotField> fields = new ArrayList<>();

    /** @param send what the button does with the form */
    AskForm(HelpTexts texts, Consumer<AskForm> send) {
        this.texts = texts;
        addClassName("ask-form");
        topic.setLabel(getTranslation("help.topic"));
        topic.setItems(HelpTopic.values());
        topic.setItemLabelGenerator(texts::topic);
        topic.setManualValidation(true);
        topic.setRequiredIndicatorVisible(true);
        topic.addValueChangeListener(changed -> topic.setInvalid(false));
        words.setLabel(getTranslation("help.words"));
        words.setMinRows(4);
        words.setManualValidation(true);
        words.setRequiredIndicatorVisible(true);
        words.addValueChangeListener(changed -> words.setInvalid(false));
        slots.addClassName("slots");
        more = Buttons.quiet(getTranslation("help.slot.more"), click -> addSlot());
        more.setIcon(Icon.PLUS.create());
        Button ask = Buttons.primary(getTranslation("help.ask.send"), click -> send.accept(this));
        Div actions = new Div(ask);
        actions.addClassName("actions");
        Paragraph hint = new Paragraph(getTranslation("help.slots.hint"));
        hint.addClassName("soft");
        add(topic, words, hint, slots, more, actions);
        clear();
    }

    /**
     * What was filled in; empty when something is missing or wrong, which its field then says.
     *
     * @param mayBe whether a slot may be on a day
     */
    Optional<Asked> read(Predicate<LocalDate> mayBe) {
        boolean slotsStand = true;
        for (SlotField field : fields.reversed()) {
            slotsStand &= field.check(mayBe);
        }
        String said = words.getValue().strip();
        words.setErrorMessage(
                said.isEmpty()
                        ? getTranslation("help.words.missing")
                        : getTranslation("help.words.long", said.length() - HelpRequest.LONGEST));
        words.setInvalid(said.isEmpty() || said.length() > HelpRequest.LONGEST);
        topic.setErrorMessage(getTranslation("help.topic.missing"));
        topic.setInvalid(topic.isEmpty());
        if (words.isInvalid()) {
            words.focus();
        }
        if (topic.isInvalid()) {
            topic.getElement().callJsFunction("focus");
        }
        if (topic.isInvalid() || words.isInvalid() || !slotsStand) {
            return Optional.empty();
        }
        return Optional.of(new Asked(
                topic.getValue(),
                said,
                fields.stream().map(SlotField::slot).filter(Objects::nonNull).toList()));
    }

    /** Empties the form, once it was sent. */
    void clear() {
        topic.clear();
        topic.setInvalid(false);
        words.clear();
        words.setInvalid(false);
        fields.clear();
        slots.removeAll();
        addSlot();
    }

    private void addSlot() {
        SlotField field = new SlotField(fields.size() + 1, texts);
        fields.add(field);
        slots.add(field);
        more.setVisible(fields.size() < HelpRequest.MOST_SLOTS);
    }
}
