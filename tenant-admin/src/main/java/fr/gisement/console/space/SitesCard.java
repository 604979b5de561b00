package fr.gisement.console.space;

import static java.util.stream.Collectors.joining;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import fr.gisement.components.Card;
import fr.gisement.components.Facts;
import fr.gisement.console.Moments;
import fr.gisement.fleetview.SpaceSite;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The schools of the national directory that a space serves. */
final class SitesCard extends Div {

    SitesCard(List<SpaceSite> sites) {
        if (sites.size() == 1) {
            add(new Card(sites.getFirst().name(), facts(sites.getFirst())));
            return;
        }
        Card card = new Card(getTranslation("console.space.sites", sites.size()));
        for (SpaceSite site : sites) {
            Div section = new Div(new H3(site.name()), facts(site));
            section.addClassName("site-facts");
            card.add(section);
        }
        add(card);
    }

    private Facts facts(SpaceSite site) {
        Facts facts = new Facts()
                .fact(getTranslation("console.space.uai"), site.uai())
                .fact(getTranslation("console.space.address"), address(site))
                .fact(getTranslation("console.space.phone"), Objects.requireNonNullElse(site.phone(), ""))
                .fact(getTranslation("console.space.mail"), Objects.requireNonNullElse(site.mail(), ""));
        if (site.privateSchool()) {
            facts.fact(getTranslation("console.space.sector"), getTranslation("console.space.private"));
        }
        if (site.closedOn() != null) {
            facts.fact(getTranslation("console.space.closedOn"), Moments.day(site.closedOn(), getLocale()));
        }
        return facts;
    }

    private static String address(SpaceSite site) {
        String town = Stream.of(site.postalCode(), site.commune())
                .filter(Objects::nonNull)
                .collect(joining(" "));
        return Stream.of(site.address(), town)
                .filter(part -> part != null && !part.isBlank())
                .collect(joining(", "));
    }
}
