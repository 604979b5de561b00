package fr.gisement.circonscription.usecases;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import fr.gisement.circonscription.CirconscriptionAddress;
import fr.gisement.circonscription.CirconscriptionLayout;
import fr.gisement.components.Card;
import fr.gisement.components.PageHeader;
import fr.gisement.entrance.Entrance;
import fr.gisement.entrance.SpaceRoles;
import fr.gisement.entrance.SpaceView;
import fr.gisement.ideas.IdeaPictures;
import fr.gisement.ideas.IdeaText;
import fr.gisement.ideas.IdeaWords;
import fr.gisement.identity.Role;
import fr.gisement.migrations.SchemaKind;
import fr.gisement.tenancy.TenantRegistry;
import fr.gisement.usecase.AcademieUseCases;
import fr.gisement.usecase.PictureId;
import fr.gisement.usecase.SharedUseCase;
import fr.gisement.usecase.UseCaseId;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** One of the académie's use cases, as a circonscription reads it. */
@Route(value = UseCaseAddress.ROOT + "/academie/:" + CirconscriptionAddress.MODEL, layout = CirconscriptionLayout.class)
@PermitAll
@SpaceRoles({Role.ERUN, Role.IEN})
final class AcademieUseCaseView extends SpaceView {

    private final AcademieUseCases academie;
    private final TenantRegistry registry;

    AcademieUseCaseView(Entrance entrance, AcademieUseCases academie, TenantRegistry registry) {
        super(entrance, SchemaKind.CIRCONSCRIPTION, CirconscriptionAddress.SLUG);
        this.academie = academie;
        this.registry = registry;
        addClassNames("circonscription", "ideas");
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        UseCaseId id = UseCaseAddress.id(event.getRouteParameters(), CirconscriptionAddress.MODEL);
        SharedUseCase useCase = academie.find(id).orElseThrow(NotFoundException::new);
        title(useCase.sheet().title());
        add(new PageHeader(useCase.sheet().title())
                .note(new Span(getTranslation("usecases.ofAcademie")), new Span(IdeaWords.uses(useCase.uses())))
                .back(CirconscriptionAddress.ideas(slug()), getTranslation("usecases.title")));
        Div page = new Div(new IdeaText(useCase.sheet(), IdeaWords.from(useCase, registry.snapshot())));
        page.addClassName("idea-page");
        if (!useCase.pictures().isEmpty()) {
            page.add(new Card(
                    getTranslation("usecases.pictures"),
                    new IdeaPictures(useCase.pictures(), picture -> content(id, picture))));
        }
        add(page);
    }

    private Optional<byte[]> content(UseCaseId id, PictureId picture) {
        AtomicReference<Optional<byte[]>> content = new AtomicReference<>(Optional.empty());
        inside(() -> content.set(academie.picture(id, picture)));
        return Objects.requireNonNull(content.get());
    }
}
