package fr.gisement.console;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import fr.gisement.components.Buttons;
import fr.gisement.components.Notice;
import fr.gisement.operations.OperationRefusedException;
import java.util.function.BooleanSupplier;

/** Asks before something is done: what it means, what must be said first, and the two ways on. */
public final class AskDialog extends Dialog {

    private final Div words = new Div();
    private final Div refusal = new Div();

    /** @param explanation what will happen, a paragraph each */
    public AskDialog(String title, String... explanation) {
        setHeaderTitle(title);
        setCloseOnOutsideClick(false);
        addClassName("ask-dialog");
        words.addClassName("words");
        for (String line : explanation) {
            words.add(new Paragraph(line));
        }
        add(words, refusal);
    }

    /** What must be filled in. */
    public AskDialog fields(Component... fields) {
        words.add(fields);
        return this;
    }

    /**
     * The way on.
     *
     * @param act does it, and answers whether it could: fields may still be wrong. What it is refused for is shown.
     */
    public AskDialog confirm(String text, boolean danger, BooleanSupplier act) {
        Button cancel = Buttons.quiet(getTranslation("console.cancel"), clicked -> close());
        Button go =
                danger ? Buttons.danger(text, clicked -> attempt(act)) : Buttons.primary(text, clicked -> attempt(act));
        go.setDisableOnClick(true);
        go.addClickListener(clicked -> go.setEnabled(true));
        getFooter().add(cancel, go);
        return this;
    }

    private void attempt(BooleanSupplier act) {
        refusal.removeAll();
        try {
            if (act.getAsBoolean()) {
                close();
            }
        } catch (OperationRefusedException refused) {
            refusal.add(Notice.error(getTranslation(refused.key(), refused.arguments())));
        }
    }
}
