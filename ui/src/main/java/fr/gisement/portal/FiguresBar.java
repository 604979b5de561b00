package fr.gisement.portal;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** How many are served, in large figures. */
final class FiguresBar extends Div {

    FiguresBar() {
        addClassName("figures");
    }

    void show(Figures figures) {
        removeAll();
        var list = new DescriptionList();
        addFigure(list, "circonscriptions", figures.circonscriptions());
        addFigure(list, "spaces", figures.spaces());
        addFigure(list, "schools", figures.schools());
        addFigure(list, "communes", figures.communes());
        add(list);
        if (figures.inPreparation() > 0) {
            add(new Paragraph(getTranslation("portal.preparing", figures.inPreparation())));
        }
    }

    private void addFigure(DescriptionList list, String what, int count) {
        var figure = new Div(
                new Term(getTranslation("portal.figure." + what, count)),
                new Description(getTranslation("portal.count", count)));
        list.getElement().appendChild(figure.getElement());
    }
}
