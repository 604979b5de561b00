package fr.gisement.circonscription;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import fr.gisement.components.Buttons;
import fr.gisement.components.DataTable;
import fr.gisement.components.Notice;
import fr.gisement.portfolio.PortfolioChangedException;
import fr.gisement.portfolio.Spread;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Shows what an even spread would be before it is made so. */
final class SpreadDialog extends Dialog {

    private enum Which {
        /** The schools that nobody follows. */
        FREE,
        ALL
    }

    private final transient Function<Boolean, @Nullable Spread> propose;
    private final RadioButtonGroup<Which> which = new RadioButtonGroup<>();
    private final Div preview = new Div();
    private final Button apply;
    private transient @Nullable Spread spread;

    /**
     * @param propose asks for a spread; with true the schools that somebody follows stay with them. Null when the
     *     person may not ask any more.
     * @param act makes it so
     */
    SpreadDialog(boolean anyFollowed, Function<Boolean, @Nullable Spread> propose, Consumer<Spread> act) {
        this.propose = propose;
        addClassName("spread-dialog");
        setHeaderTitle(getTranslation("circonscription.spread"));
        setCloseOnOutsideClick(false);
        which.setLabel(getTranslation("circonscription.spread.which"));
        which.setItems(Which.values());
        which.setItemLabelGenerator(it -> getTranslation("circonscription.spread.which." + it));
        which.setValue(Which.FREE);
        which.setVisible(anyFollowed);
        which.addValueChangeListener(changed -> show());
        preview.addClassName("preview");
        preview.getElement().setAttribute("aria-live", "polite");
        Div words = new Div(new Paragraph(getTranslation("circonscription.spread.what")), which, preview);
        words.addClassName("words");
        add(words);
        apply = Buttons.primary(getTranslation("circonscription.spread.apply"), clicked -> attempt(act));
        apply.setDisableOnClick(true);
        getFooter().add(Buttons.quiet(getTranslation("circonscription.cancel"), clicked -> close()), apply);
        show();
    }

    private void show() {
        Spread proposed = propose.apply(which.getValue() == Which.FREE);
        spread = proposed;
        preview.removeAll();
        apply.setEnabled(proposed != null && proposed.changes() > 0);
        if (proposed == null) {
            close();
            return;
        }
        preview.add(
                new Paragraph(getTranslation("circonscription.spread.changes", proposed.changes())),
                new DataTable<Load>(getTranslation("circonscription.spread.preview"))
                        .name(
                                getTranslation("circonscription.trainer"),
                                it -> new Paragraph(it.trainer().person().displayName()))
                        .number(getTranslation("circonscription.schools"), it -> String.valueOf(it.schools()))
                        .number(
                                getTranslation("circonscription.teachers.due"),
                                it -> getTranslation("circonscription.teachers.of", it.teachers(), it.due()))
                        .number(
                                getTranslation("circonscription.kilometres"),
                                it -> it.kilometres().isEmpty()
                                        ? "–"
                                        : getTranslation(
                                                "circonscription.km",
                                                it.kilometres().getAsDouble()))
                        .rows(Load.of(proposed.result())));
    }

    private void attempt(Consumer<Spread> act) {
        try {
            if (spread != null) {
                act.accept(spread);
            }
            close();
        } catch (PortfolioChangedException changed) {
            show();
            preview.addComponentAsFirst(Notice.warning(getTranslation("circonscription.spread.changed")));
        }
    }
}
