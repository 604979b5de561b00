package fr.gisement.rights;

import fr.gisement.browser.DemonstrationFleet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person of each kind, by what they are to the school {@link DemonstrationFleet#OPEN}.
 *
 * @param mail null for a visitor who does not sign in
 */
record Everybody(String who, @Nullable String mail) {

    static final List<Everybody> ALL = List.of(
            new Everybody("visitor", null),
            new Everybody("admin", DemonstrationFleet.ADMIN),
            new Everybody("ien", DemonstrationFleet.IEN),
            new Everybody("erun", DemonstrationFleet.ERUN),
            new Everybody("director", DemonstrationFleet.DIRECTOR),
            new Everybody("teacher", DemonstrationFleet.TEACHER),
            new Everybody("both", DemonstrationFleet.TEACHER_OF_BOTH),
            new Everybody("otherDir", DemonstrationFleet.OTHER_DIRECTOR),
            new Everybody("otherTea", DemonstrationFleet.OTHER_TEACHER),
            new Everybody("suspended", DemonstrationFleet.SUSPENDED_TEACHER));
}
