package fr.gisement.school.usecases;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import fr.gisement.components.PageHeader;
import fr.gisement.entrance.Entrance;
import fr.gisement.entrance.SpaceRoles;
import fr.gisement.identity.Role;
import fr.gisement.school.SchoolIdeas;
import fr.gisement.school.SchoolLayout;
import fr.gisement.school.SchoolView;
import fr.gisement.usecase.SchoolUseCases;
import fr.gisement.usecase.UseCase;
import fr.gisement.usecase.UseCaseChangedException;
import fr.gisement.usecase.UseCaseSheet;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where whoever proposed a use case changes it, until a trainer has reviewed it. */
@Route(value = OwnAddress.IDEA + "/modifier", layout = SchoolLayout.class)
@PermitAll
@SpaceRoles({Role.DIRECTOR, Role.TEACHER, Role.SUBSTITUTE})
final class ChangeOwnView extends SchoolView {

    private final SchoolUseCases useCases;
    private final SchoolIdeas ideas;
    private @Nullable OwnWriting writing;

    ChangeOwnView(Entrance entrance, SchoolUseCases useCases, SchoolIdeas ideas) {
        super(entrance);
        this.useCases = useCases;
        this.ideas = ideas;
        addClassName("ideas");
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        UseCase useCase = ideas.openToMe(event.getRouteParameters());
        String back = OwnAddress.one(slug(), useCase.id());
        title(getTranslation("usecases.change"));
        writing = new OwnWriting(
                useCase.sheet(), getTranslation("usecases.save"), back, sheet -> here(() -> save(useCase, sheet)));
        add(
                new PageHeader(getTranslation("usecases.change"))
                        .back(back, useCase.sheet().title()),
                writing);
    }

    private void save(UseCase useCase, UseCaseSheet sheet) {
        try {
            useCases.change(useCase.id(), useCase.version(), sheet);
            UI.getCurrent().navigate(OwnAddress.one(slug(), useCase.id()));
        } catch (UseCaseChangedException changed) {
            Objects.requireNonNull(writing).refuse(getTranslation("usecases.changed.writing"));
        }
    }
}
