package fr.gisement.circonscription.usecases;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import fr.gisement.circonscription.CirconscriptionAddress;
import fr.gisement.circonscription.CirconscriptionLayout;
import fr.gisement.components.PageHeader;
import fr.gisement.entrance.Entrance;
import fr.gisement.entrance.SpaceRoles;
import fr.gisement.entrance.SpaceView;
import fr.gisement.identity.Role;
import fr.gisement.migrations.SchemaKind;
import fr.gisement.tenancy.CurrentTenant;
import fr.gisement.tenancy.TenantRegistry;
import fr.gisement.usecase.UseCaseDesk;
import jakarta.annotation.security.PermitAll;

/** Where a trainer writes down what works in a class they saw. */
@Route(value = UseCaseAddress.ROOT + "/nouvelle", layout = CirconscriptionLayout.class)
@PermitAll
@SpaceRoles(Role.ERUN)
final class NewUseCaseView extends SpaceView {

    private final UseCaseDesk desk;
    private final TenantRegistry registry;

    NewUseCaseView(Entrance entrance, UseCaseDesk desk, TenantRegistry registry) {
        super(entrance, SchemaKind.CIRCONSCRIPTION, CirconscriptionAddress.SLUG);
        this.desk = desk;
        this.registry = registry;
        addClassNames("circonscription", "ideas");
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        String back = CirconscriptionAddress.ideas(slug());
        title(getTranslation("usecases.new"));
        add(
                new PageHeader(getTranslation("usecases.new"))
                        .subtitle(getTranslation("usecases.new.subtitle"))
                        .back(back, getTranslation("usecases.title")),
                new UseCaseWriting(
                        registry.snapshot().schoolsOf(CurrentTenant.required().id()),
                        null,
                        null,
                        false,
                        back,
                        (sheet, school) -> here(() ->
                                UI.getCurrent().navigate(UseCaseAddress.one(slug(), desk.collect(sheet, school))))));
    }
}
