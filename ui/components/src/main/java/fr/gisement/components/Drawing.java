package fr.gisement.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;

/** Something drawn, as decoration: a reader's software passes over it, so words stand beside it. */
@Tag("span")
final class Drawing extends Component implements HasStyle {

    /** @param svg what stands inside the {@code svg} element; never anything a person wrote */
    Drawing(String className, String viewBox, String svg) {
        addClassName(className);
        getElement()
                .setAttribute("aria-hidden", "true")
                .setProperty("innerHTML", "<svg viewBox=\"" + viewBox + "\">" + svg + "</svg>");
    }
}
