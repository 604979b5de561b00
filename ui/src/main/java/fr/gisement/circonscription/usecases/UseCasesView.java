package fr.gisement.circonscription.usecases;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import fr.gisement.access.Rights;
import fr.gisement.circonscription.CirconscriptionAddress;
import fr.gisement.circonscription.CirconscriptionLayout;
import fr.gisement.components.ButtonLink;
import fr.gisement.components.EmptyState;
import fr.gisement.components.Icon;
import fr.gisement.components.PageHeader;
import fr.gisement.components.PageTabs;
import fr.gisement.entrance.Entrance;
import fr.gisement.entrance.SpaceRoles;
import fr.gisement.entrance.SpaceView;
import fr.gisement.ideas.IdeaBadge;
import fr.gisement.ideas.IdeaCard;
import fr.gisement.ideas.IdeaFilters;
import fr.gisement.ideas.IdeaQuery;
import fr.gisement.ideas.IdeaShelf;
import fr.gisement.ideas.IdeaWords;
import fr.gisement.identity.Role;
import fr.gisement.migrations.SchemaKind;
import fr.gisement.tenancy.Tenant;
import fr.gisement.tenancy.TenantId;
import fr.gisement.tenancy.TenantRegistry;
import fr.gisement.usecase.AcademieUseCases;
import fr.gisement.usecase.SharedUseCase;
import fr.gisement.usecase.UseCase;
import fr.gisement.usecase.UseCaseDesk;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What works in a class: shared, still to be read, the académie's. What is looked for stands in the address. */
@Route(value = UseCaseAddress.ROOT, layout = CirconscriptionLayout.class)
@PermitAll
@SpaceRoles({Role.ERUN, Role.IEN})
final class UseCasesView extends SpaceView {

    private static final String SHARED = "";
    private static final String WORK = "en-cours";
    private static final String ACADEMIE = "academie";

    private final UseCaseDesk desk;
    private final AcademieUseCases academie;
    private final TenantRegistry registry;
    private final Rights rights;
    private final IdeaShelf list = new IdeaShelf();

    UseCasesView(
            Entrance entrance, UseCaseDesk desk, AcademieUseCases academie, TenantRegistry registry, Rights rights) {
        super(entrance, SchemaKind.CIRCONSCRIPTION, CirconscriptionAddress.SLUG);
        this.desk = desk;
        this.academie = academie;
        this.registry = registry;
        this.rights = rights;
        addClassNames("circonscription", "ideas");
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        IdeaQuery query = IdeaQuery.of(event.getLocation().getQueryParameters());
        boolean trainer = rights.here(Role.ERUN);
        String root = CirconscriptionAddress.ideas(slug());
        title(getTranslation("usecases.title"));
        PageHeader header = new PageHeader(getTranslation("usecases.title"))
                .subtitle(getTranslation(trainer ? "usecases.subtitle" : "usecases.subtitle.inspector"));
        PageTabs tabs = new PageTabs(getTranslation("usecases.tabs"));
        tab(tabs, query, SHARED, getTranslation("usecases.tab.shared"));
        if (trainer) {
            header.actions(collect());
            tab(tabs, query, WORK, getTranslation("usecases.tab.work", desk.waiting()));
        }
        tab(tabs, query, ACADEMIE, getTranslation("usecases.tab.academie"));
        add(header, tabs, new IdeaFilters(root, query, typed -> here(() -> draw(typed, trainer))), list);
        draw(query, trainer);
    }

    private void tab(PageTabs tabs, IdeaQuery query, String view, String text) {
        tabs.tab(
                query.view(view).href(CirconscriptionAddress.ideas(slug())),
                text,
                query.view().equals(view));
    }

    private void draw(IdeaQuery query, boolean trainer) {
        List<IdeaCard> cards = cards(query, trainer);
        if (cards.isEmpty()) {
            list.show(nothing(query, trainer));
            return;
        }
        list.show(cards, query, CirconscriptionAddress.ideas(slug()));
    }

    private List<IdeaCard> cards(IdeaQuery query, boolean trainer) {
        if (query.view().equals(ACADEMIE)) {
            return academie.all(query.filter()).stream().map(this::card).toList();
        }
        return trainer && query.view().equals(WORK)
                ? desk.work(query.filter()).stream().map(this::card).toList()
                : desk.shared(query.filter()).stream().map(this::card).toList();
    }

    private IdeaCard card(SharedUseCase useCase) {
        String href = useCase.academie()
                ? UseCaseAddress.academie(slug(), useCase.id())
                : UseCaseAddress.one(slug(), useCase.id());
        return new IdeaCard(href, useCase.sheet(), IdeaWords.from(useCase, registry.snapshot()));
    }

    private IdeaCard card(UseCase useCase) {
        return new IdeaCard(UseCaseAddress.one(slug(), useCase.id()), useCase.sheet(), name(useCase.school()))
                .marks(IdeaBadge.of(useCase.state()));
    }

    private String name(@Nullable TenantId school) {
        return school == null
                ? ""
                : registry.snapshot().find(school).map(Tenant::name).orElse("");
    }

    private Component nothing(IdeaQuery query, boolean trainer) {
        if (query.filtered()) {
            return new EmptyState(
                    Icon.SEARCH,
                    getTranslation("usecases.none.found"),
                    getTranslation("usecases.none.found.text"),
                    list.all(query, CirconscriptionAddress.ideas(slug())));
        }
        String view = query.view().equals(ACADEMIE)
                ? "academie"
                : trainer && query.view().equals(WORK) ? "work" : "shared";
        return new EmptyState(
                Icon.IDEA,
                getTranslation("usecases.none." + view),
                getTranslation("usecases.none." + view + ".text"),
                trainer && !query.view().equals(ACADEMIE) ? new Component[] {collect()} : new Component[0]);
    }

    private ButtonLink collect() {
        return new ButtonLink(UseCaseAddress.collect(slug()), getTranslation("usecases.new")).icon(Icon.PLUS);
    }
}
