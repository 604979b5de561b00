package fr.gisement.school.usecases;

import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouteParameters;
import fr.gisement.school.SchoolAddress;
import fr.gisement.usecase.UseCaseId;

/** Where a school's pages of use cases are. */
final class OwnAddress {

    static final String ROOT = "e/:" + SchoolAddress.SLUG + "/idees";
    static final String IDEA = ROOT + "/:" + SchoolAddress.IDEA;

    private OwnAddress() {}

    static String one(String slug, UseCaseId id) {
        return SchoolAddress.ideas(slug) + "/" + id;
    }

    static String change(String slug, UseCaseId id) {
        return one(slug, id) + "/modifier";
    }

    static String propose(String slug) {
        return SchoolAddress.ideas(slug) + "/nouvelle";
    }

    static String academie(String slug, UseCaseId id) {
        return SchoolAddress.ideas(slug) + "/academie/" + id;
    }

    /** @throws NotFoundException when the address names none */
    static UseCaseId id(RouteParameters address, String parameter) {
        return address.get(parameter).flatMap(UseCaseId::parse).orElseThrow(NotFoundException::new);
    }
}
