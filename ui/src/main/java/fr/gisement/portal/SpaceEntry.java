package fr.gisement.portal;

import fr.gisement.tenancy.Site;
import java.util.List;

/**
 * A school space on the public page.
 *
 * @param sites the schools it serves; more than one for an RPI
 */
record SpaceEntry(String slug, String name, Openness openness, List<Site> sites) {

    SpaceEntry {
        sites = List.copyOf(sites);
    }

    /** The communes of its sites, each once, in the sites' order. */
    List<String> communes() {
        return sites.stream().map(Site::commune).distinct().toList();
    }
}
