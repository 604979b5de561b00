package fr.gisement.circonscription.training;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouteParameters;
import fr.gisement.circonscription.CirconscriptionAddress;
import fr.gisement.selftraining.PathId;
import fr.gisement.training.ModuleId;
import fr.gisement.training.SessionId;

/** Where the pages of a circonscription's training are, and the names of what their addresses hold. */
final class TrainingAddress {

    static final String ROOT = "c/:" + CirconscriptionAddress.SLUG + "/formations";
    static final String SESSION_ROOT = ROOT + "/seances/:" + CirconscriptionAddress.SESSION;

    static final String PATH_TEMPLATE = ROOT + "/parcours/:" + CirconscriptionAddress.PATH;

    /** The query's parameter that chooses between sessions to come and those that are over. */
    static final String VIEW = "vue";

    static final String PAST = "passees";

    /** The query's parameter that names a trainer. */
    static final String TRAINER = "eRun";

    /** The query's parameter that names a module. */
    static final String MODULE = "module";

    /** The query's parameter with words of a name. */
    static final String TEXT = "q";

    /** The query's parameter that names a school. */
    static final String SCHOOL = "ecole";

    /** The query's parameter that leaves those who were never in a session. */
    static final String TRAINED = "suivi";

    static final String NEVER = "jamais";

    private TrainingAddress() {}

    static String catalogue(String slug) {
        return CirconscriptionAddress.training(slug) + "/catalogue";
    }

    static String path(String slug, PathId path) {
        return CirconscriptionAddress.training(slug) + "/parcours/" + path;
    }

    static String teachers(String slug) {
        return CirconscriptionAddress.training(slug) + "/enseignants";
    }

    static String plan(String slug) {
        return CirconscriptionAddress.training(slug) + "/nouvelle";
    }

    static String plan(String slug, ModuleId module) {
        return plan(slug) + "?" + MODULE + "=" + module;
    }

    static String session(String slug, SessionId session) {
        return CirconscriptionAddress.training(slug) + "/seances/" + session;
    }

    static String change(String slug, SessionId session) {
        return session(slug, session) + "/modifier";
    }

    static String code(String slug, SessionId session) {
        return session(slug, session) + "/qr";
    }

    /** Leads to an address that may have a query. */
    static void go(String address) {
        Location location = new Location(address);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
    }

    /** @throws NotFoundException when the address names none */
    static SessionId session(RouteParameters address) {
        return address.get(CirconscriptionAddress.SESSION)
                .flatMap(SessionId::parse)
                .orElseThrow(NotFoundException::new);
    }
}
