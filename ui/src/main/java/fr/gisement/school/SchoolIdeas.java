package fr.gisement.school;

import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouteParameters;
import fr.gisement.entrance.WrongRoleException;
import fr.gisement.identity.CurrentPerson;
import fr.gisement.usecase.SchoolUseCases;
import fr.gisement.usecase.SharedUseCase;
import fr.gisement.usecase.UseCase;
import fr.gisement.usecase.UseCaseId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The use case that the address of a page names, as the person may read it in the current school. */
@Component
public class SchoolIdeas {

    private final SchoolUseCases useCases;

    SchoolIdeas(SchoolUseCases useCases) {
        this.useCases = useCases;
    }

    /** One that the person proposed, or whose school they direct. */
    public Optional<UseCase> own(RouteParameters address) {
        return useCases.findOwn(id(address, SchoolAddress.IDEA));
    }

    /** One that the circonscription shares. */
    public Optional<SharedUseCase> shared(RouteParameters address) {
        return useCases.findShared(id(address, SchoolAddress.IDEA));
    }

    /**
     * One that the person proposed and may still change.
     *
     * @throws NotFoundException when the person sees no such use case
     * @throws WrongRoleException when they see it and may not change it
     */
    public UseCase openToMe(RouteParameters address) {
        Optional<UseCase> own = own(address);
        if (own.isEmpty() && shared(address).isEmpty()) {
            throw new NotFoundException();
        }
        return own.filter(it -> it.isOpenTo(CurrentPerson.required().person().id()))
                .orElseThrow(() -> new WrongRoleException("The use case is not theirs to change"));
    }

    /** @throws NotFoundException when there is no such one of the académie's */
    public SharedUseCase academie(RouteParameters address) {
        return useCases.findAcademie(id(address, SchoolAddress.MODEL)).orElseThrow(NotFoundException::new);
    }

    /** @throws NotFoundException when the person sees no such use case */
    void require(RouteParameters address) {
        if (own(address).isEmpty() && shared(address).isEmpty()) {
            throw new NotFoundException();
        }
    }

    private static UseCaseId id(RouteParameters address, String parameter) {
        return address.get(parameter).flatMap(UseCaseId::parse).orElseThrow(NotFoundException::new);
    }
}
