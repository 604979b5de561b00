package fr.gisement.browser.gallery;

import com.vaadin.flow.component.html.Div;
import fr.gisement.components.ClassCard;
import java.util.List;

/** Eight classes and what their cards may lack. */
final class ClassesPart extends Div {

    ClassesPart() {
        Div cards = new Div();
        cards.addClassName("class-cards");
        List<String> names = List.of(
                "Les Coccinelles", "CP de Mme Dubois", "CE1 A", "CE1 B", "CE2", "CM1 – CM2", "ULIS", "Petite section");
        for (String name : names) {
            cards.add(new ClassCard(
                    name,
                    name.startsWith("Les") ? "Grande section" : "",
                    "galerie/classes",
                    Samples.PEOPLE.subList(0, name.length() % 4),
                    name.length() % 2 == 0 ? "" : "Dernier article : « La sortie au terril », le 12 juin"));
        }
        add(cards);
    }
}
