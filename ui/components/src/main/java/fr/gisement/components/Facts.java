package fr.gisement.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;

/** What is known about something: a label, a value, one under the other. */
public final class Facts extends DescriptionList {

    public Facts() {
        addClassName("facts");
    }

    /** A fact in words; an empty value shows as a dash. */
    public Facts fact(String label, String value) {
        return fact(label, new Text(value.isBlank() ? "–" : value));
    }

    /** A fact that is more than words: a badge, a link, faces. */
    public Facts fact(String label, Component... value) {
        // a group of its own, so that a label stays with its value
        Div group = new Div(new Term(label), new Description(value));
        getElement().appendChild(group.getElement());
        return this;
    }
}
