package fr.gisement.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.BooleanSupplier;

/** Asks before something is done: what it means, what must be said first, and the two ways on. */
public class AskDialog extends Dialog {

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
        Div all = new Div(words, refusal);
        all.addClassName("words");
        add(all);
        refusal.setVisible(false);
    }

    /** What must be filled in. */
    public final AskDialog fields(Component... fields) {
        words.add(fields);
        return this;
    }

    /**
     * The way on.
     *
     * @param act does it, and answers whether it could: fields may still be wrong. What it was {@link #refuse refused}
     *     for is said, and the dialog stays as well
     */
    public final AskDialog confirm(String text, boolean danger, BooleanSupplier act) {
        Button cancel = Buttons.quiet(getTranslation("components.cancel"), clicked -> close());
        Button go =
                danger ? Buttons.danger(text, clicked -> attempt(act)) : Buttons.primary(text, clicked -> attempt(act));
        go.setDisableOnClick(true);
        go.addClickListener(clicked -> go.setEnabled(true));
        getFooter().add(cancel, go);
        return this;
    }

    private void attempt(BooleanSupplier act) {
        refusal.setVisible(false);
        if (done(act) && !refusal.isVisible()) {
            close();
        }
    }

    /** Does it; for a dialog that knows what it may be refused for. */
    protected boolean done(BooleanSupplier act) {
        return act.getAsBoolean();
    }

    /** Says why it was not done; what was filled in stays. */
    public final void refuse(String why) {
        refusal.removeAll();
        refusal.add(Notice.error(why));
        refusal.setVisible(true);
    }
}
