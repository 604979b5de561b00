package fr.gisement.followup;

import fr.gisement.portfolio.Portfolio;
import java.util.List;

/**
 * The schools of a circonscription on their way, and who follows them.
 *
 * @param schools by name
 */
public record FollowUpSheet(Portfolio portfolio, List<FollowUp> schools) {

    public FollowUpSheet {
        schools = List.copyOf(schools);
    }
}
