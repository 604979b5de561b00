package fr.gisement.console.space;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.gisement.account.ActivationDesk.Handover;
import fr.gisement.account.IssuedActivation;
import fr.gisement.components.Buttons;
import fr.gisement.components.Notice;
import fr.gisement.console.Moments;
import java.util.List;

/** What became of activations: sent, or codes to hand over, which are shown here and nowhere else. */
final class HandoverDialog extends Dialog {

    HandoverDialog(List<Handover> handovers) {
        addClassName("handover");
        setCloseOnOutsideClick(false);
        setHeaderTitle(getTranslation("console.space.handover", handovers.size()));
        List<Handover> mailed = handovers.stream().filter(Handover::mailed).toList();
        List<Handover> byHand = handovers.stream().filter(it -> !it.mailed()).toList();
        Div words = new Div();
        words.addClassName("words");
        if (!mailed.isEmpty()) {
            words.add(Notice.success(getTranslation("console.space.handover.mailed", mailed.size()))
                    .with(list(mailed)));
        }
        if (!byHand.isEmpty()) {
            words.add(new Paragraph(getTranslation("console.space.handover.byHand")), list(byHand));
        }
        add(words);
        getFooter().add(Buttons.primary(getTranslation("console.space.handover.close"), clicked -> close()));
    }

    private UnorderedList list(List<Handover> handovers) {
        UnorderedList list = new UnorderedList();
        handovers.forEach(it -> list.add(new ListItem(it.mailed() ? sent(it.activation()) : code(it.activation()))));
        return list;
    }

    private static Component sent(IssuedActivation activation) {
        return new Span(activation.person().mail());
    }

    private Component code(IssuedActivation activation) {
        Span name = new Span(activation.person().formalName());
        name.addClassName("who");
        Span code = new Span(activation.code());
        code.addClassName("code");
        Span until = new Span(
                getTranslation("console.space.handover.until", Moments.day(activation.expiresAt(), getLocale())));
        until.addClassName("detail");
        Anchor link = new Anchor(activation.linkPath().substring(1), getTranslation("console.space.handover.link"));
        link.setRouterIgnore(true);
        return new Div(name, code, until, link);
    }
}
