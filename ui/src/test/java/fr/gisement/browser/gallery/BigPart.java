package fr.gisement.browser.gallery;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import fr.gisement.components.BigButton;
import fr.gisement.components.Buttons;
import fr.gisement.components.ClassCard;
import fr.gisement.components.Icon;

/** A page for the youngest. */
final class BigPart extends Div {

    BigPart() {
        Div buttons = new Div(
                new BigButton(Icon.CLASS, "Ma classe", "galerie/classes"),
                new BigButton(Icon.ARTICLE, "Lire", "galerie"),
                new BigButton(Icon.PEN, "Écrire", "galerie/saisie"),
                new BigButton(Icon.CALENDAR, "Aujourd’hui", "galerie/tableaux"));
        buttons.addClassName("big-buttons");
        Div cards = new Div(new ClassCard(
                "CP de Mme Dubois", "CP", "galerie/classes", Samples.PEOPLE.subList(0, 2), "Un nouvel article"));
        cards.addClassName("class-cards");
        Div actions = new Div(Buttons.primary("C’est parti", click -> {}), Buttons.secondary("Plus tard", click -> {}));
        actions.addClassName("actions");
        add(buttons, cards, new TextField("Mon prénom"), actions);
    }
}
