package fr.gisement.browser.gallery;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.gisement.components.Icon;

/** All icons, with their names. */
final class IconPart extends Div {

    IconPart() {
        Div sheet = new Div();
        sheet.addClassName("gallery-icons");
        for (Icon icon : Icon.values()) {
            sheet.add(new Div(icon.create(), new Span(icon.name())));
        }
        add(sheet);
    }
}
