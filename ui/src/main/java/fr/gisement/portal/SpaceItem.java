package fr.gisement.portal;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.gisement.doorstep.DoorstepAddress;
import fr.gisement.tenancy.Site;

/** One school space in a list: its name, its commune, an RPI's schools, and in words when it is not open. */
final class SpaceItem extends ListItem {

    SpaceItem(SpaceEntry space) {
        addClassName("space");
        var name = new Anchor(DoorstepAddress.of(space.slug()), space.name());
        name.addClassName("name");
        add(name);
        if (space.sites().size() > 1) {
            var sites = new UnorderedList();
            sites.addClassName("sites");
            space.sites().forEach(site -> sites.add(siteItem(site)));
            add(sites);
        } else {
            var commune = new Span(String.join(", ", space.communes()));
            commune.addClassName("commune");
            add(commune);
        }
        if (space.openness() != Openness.OPEN) {
            var state = new Span(getTranslation("portal.openness." + space.openness()));
            state.addClassName("openness");
            add(state);
        }
    }

    private static ListItem siteItem(Site site) {
        var commune = new Span(site.commune());
        commune.addClassName("commune");
        return new ListItem(new Span(site.name()), commune);
    }
}
