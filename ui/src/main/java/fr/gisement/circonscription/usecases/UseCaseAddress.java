package fr.gisement.circonscription.usecases;

import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouteParameters;
import fr.gisement.circonscription.CirconscriptionAddress;
import fr.gisement.usecase.UseCaseId;

/** Where the pages of a circonscription's use cases are. */
final class UseCaseAddress {

    static final String ROOT = "c/:" + CirconscriptionAddress.SLUG + "/idees";
    static final String IDEA = ROOT + "/:" + CirconscriptionAddress.IDEA;

    private UseCaseAddress() {}

    static String one(String slug, UseCaseId id) {
        return CirconscriptionAddress.ideas(slug) + "/" + id;
    }

    static String change(String slug, UseCaseId id) {
        return one(slug, id) + "/modifier";
    }

    static String collect(String slug) {
        return CirconscriptionAddress.ideas(slug) + "/nouvelle";
    }

    static String academie(String slug, UseCaseId id) {
        return CirconscriptionAddress.ideas(slug) + "/academie/" + id;
    }

    /** @throws NotFoundException when the address names none */
    static UseCaseId id(RouteParameters address, String parameter) {
        return address.get(parameter).flatMap(UseCaseId::parse).orElseThrow(NotFoundException::new);
    }
}
