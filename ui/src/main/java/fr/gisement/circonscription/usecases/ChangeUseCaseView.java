package fr.gisement.circonscription.usecases;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import fr.gisement.circonscription.CirconscriptionAddress;
import fr.gisement.circonscription.CirconscriptionLayout;
import fr.gisement.components.Notice;
import fr.gisement.components.PageHeader;
import fr.gisement.entrance.Entrance;
import fr.gisement.entrance.SpaceRoles;
import fr.gisement.entrance.SpaceView;
import fr.gisement.identity.Role;
import fr.gisement.migrations.SchemaKind;
import fr.gisement.tenancy.CurrentTenant;
import fr.gisement.tenancy.TenantId;
import fr.gisement.tenancy.TenantRegistry;
import fr.gisement.usecase.UseCase;
import fr.gisement.usecase.UseCaseChangedException;
import fr.gisement.usecase.UseCaseDesk;
import fr.gisement.usecase.UseCaseId;
import fr.gisement.usecase.UseCaseSheet;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a trainer changes what a use case says. */
@Route(value = UseCaseAddress.IDEA + "/modifier", layout = CirconscriptionLayout.class)
@PermitAll
@SpaceRoles(Role.ERUN)
final class ChangeUseCaseView extends SpaceView {

    private final UseCaseDesk desk;
    private final TenantRegistry registry;
    private @Nullable UseCaseWriting writing;

    ChangeUseCaseView(Entrance entrance, UseCaseDesk desk, TenantRegistry registry) {
        super(entrance, SchemaKind.CIRCONSCRIPTION, CirconscriptionAddress.SLUG);
        this.desk = desk;
        this.registry = registry;
        addClassNames("circonscription", "ideas");
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        UseCaseId id = UseCaseAddress.id(event.getRouteParameters(), CirconscriptionAddress.IDEA);
        UseCase useCase = desk.find(id).orElseThrow(NotFoundException::new);
        String back = UseCaseAddress.one(slug(), id);
        title(getTranslation("usecases.change"));
        add(new PageHeader(getTranslation("usecases.change"))
                .back(back, useCase.sheet().title()));
        if (useCase.agreement().given()) {
            add(Notice.warning(getTranslation("usecases.change.agreement")));
        }
        writing = new UseCaseWriting(
                registry.snapshot().schoolsOf(CurrentTenant.required().id()),
                useCase.sheet(),
                useCase.school(),
                useCase.fromSchool(),
                back,
                (sheet, school) -> here(() -> save(useCase, sheet, school)));
        add(writing);
    }

    private void save(UseCase useCase, UseCaseSheet sheet, @Nullable TenantId school) {
        try {
            desk.change(useCase.id(), useCase.version(), sheet, school);
            UI.getCurrent().navigate(UseCaseAddress.one(slug(), useCase.id()));
        } catch (UseCaseChangedException changed) {
            Objects.requireNonNull(writing).refuse(Notice.error(getTranslation("usecases.changed.writing")));
        }
    }
}
