package fr.gisement.school.usecases;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import fr.gisement.components.Card;
import fr.gisement.components.PageHeader;
import fr.gisement.entrance.Entrance;
import fr.gisement.entrance.SpaceRoles;
import fr.gisement.ideas.IdeaPictures;
import fr.gisement.ideas.IdeaText;
import fr.gisement.ideas.IdeaWords;
import fr.gisement.identity.Role;
import fr.gisement.school.SchoolAddress;
import fr.gisement.school.SchoolIdeas;
import fr.gisement.school.SchoolLayout;
import fr.gisement.school.SchoolView;
import fr.gisement.tenancy.TenantRegistry;
import fr.gisement.usecase.PictureId;
import fr.gisement.usecase.SchoolUseCases;
import fr.gisement.usecase.SharedUseCase;
import fr.gisement.usecase.UseCaseId;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** One of the académie's use cases, to use in a class. */
@Route(value = OwnAddress.ROOT + "/academie/:" + SchoolAddress.MODEL, layout = SchoolLayout.class)
@PermitAll
@SpaceRoles({Role.DIRECTOR, Role.TEACHER, Role.SUBSTITUTE})
final class SchoolAcademieIdeaView extends SchoolView {

    private final SchoolUseCases useCases;
    private final SchoolIdeas ideas;
    private final UseButton use;
    private final TenantRegistry registry;

    SchoolAcademieIdeaView(
            Entrance entrance, SchoolUseCases useCases, SchoolIdeas ideas, UseButton use, TenantRegistry registry) {
        super(entrance);
        this.useCases = useCases;
        this.ideas = ideas;
        this.use = use;
        this.registry = registry;
        addClassName("ideas");
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        SharedUseCase useCase = ideas.academie(event.getRouteParameters());
        title(useCase.sheet().title());
        Div page = new Div(new IdeaText(useCase.sheet(), IdeaWords.from(useCase, registry.snapshot())));
        page.addClassName("idea-page");
        if (!useCase.pictures().isEmpty()) {
            page.add(new Card(
                    getTranslation("usecases.pictures"),
                    new IdeaPictures(useCase.pictures(), picture -> content(useCase.id(), picture))));
        }
        add(
                new PageHeader(useCase.sheet().title())
                        .note(new Span(getTranslation("usecases.ofAcademie")))
                        .back(SchoolAddress.ideas(slug()), getTranslation("usecases.title"))
                        .actions(use.of(slug(), useCase.id(), true, this::here)),
                page);
    }

    private Optional<byte[]> content(UseCaseId id, PictureId picture) {
        AtomicReference<Optional<byte[]>> content = new AtomicReference<>(Optional.empty());
        inside(() -> content.set(useCases.academiePicture(id, picture)));
        return Objects.requireNonNull(content.get());
    }
}
