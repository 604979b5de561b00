package fr.gisement.school;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Paragraph;
import fr.gisement.components.Icon;
import fr.gisement.identity.Person;
import fr.gisement.support.SupportVisit;

/** Tells a trainer on every page of a school that they are its guest, until when, and that it is noted. */
final class VisitBanner extends Aside {

    VisitBanner(SupportVisit visit, Moments moments) {
        addClassName("visit-banner");
        getElement().setAttribute("aria-label", getTranslation("school.visit"));
        Person host = visit.host();
        String until = moments.lastDay(visit.until());
        String school = visit.school().name();
        Anchor out = new Anchor("accueil", getTranslation("school.visit.out"));
        add(
                Icon.EYE.create(),
                new Paragraph(
                        host == null
                                ? getTranslation("school.visit.text.director", school, until)
                                : getTranslation("school.visit.text", school, host.displayName(), until)),
                out);
    }
}
