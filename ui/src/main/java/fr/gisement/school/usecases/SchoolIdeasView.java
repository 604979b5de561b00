package fr.gisement.school.usecases;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import fr.gisement.access.Rights;
import fr.gisement.components.ButtonLink;
import fr.gisement.components.EmptyState;
import fr.gisement.components.Icon;
import fr.gisement.components.Notice;
import fr.gisement.components.PageHeader;
import fr.gisement.components.PageTabs;
import fr.gisement.entrance.Entrance;
import fr.gisement.entrance.SpaceRoles;
import fr.gisement.ideas.IdeaBadge;
import fr.gisement.ideas.IdeaCard;
import fr.gisement.ideas.IdeaFilters;
import fr.gisement.ideas.IdeaQuery;
import fr.gisement.ideas.IdeaShelf;
import fr.gisement.ideas.IdeaWords;
import fr.gisement.identity.Role;
import fr.gisement.school.SchoolAddress;
import fr.gisement.school.SchoolLayout;
import fr.gisement.school.SchoolView;
import fr.gisement.tenancy.CurrentTenant;
import fr.gisement.tenancy.TenantRegistry;
import fr.gisement.tenancy.TenantUnavailableException;
import fr.gisement.usecase.SchoolUseCases;
import fr.gisement.usecase.SharedUseCase;
import fr.gisement.usecase.UseCase;
import fr.gisement.usecase.UseCaseFilter;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** What works in a class: what the circonscription shares, the académie's, what comes from the school. */
@Route(value = OwnAddress.ROOT, layout = SchoolLayout.class)
@PermitAll
@SpaceRoles({Role.DIRECTOR, Role.TEACHER, Role.SUBSTITUTE})
final class SchoolIdeasView extends SchoolView {

    private static final String SHARED = "";
    private static final String OWN = "ecole";
    private static final String ACADEMIE = "academie";

    private final SchoolUseCases useCases;
    private final TenantRegistry registry;
    private final Rights rights;
    private final IdeaShelf list = new IdeaShelf();

    SchoolIdeasView(Entrance entrance, SchoolUseCases useCases, TenantRegistry registry, Rights rights) {
        super(entrance);
        this.useCases = useCases;
        this.registry = registry;
        this.rights = rights;
        addClassName("ideas");
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        IdeaQuery query = IdeaQuery.of(event.getLocation().getQueryParameters());
        title(getTranslation("usecases.title"));
        PageTabs tabs = new PageTabs(getTranslation("usecases.tabs"));
        tab(tabs, query, SHARED, getTranslation("usecases.school.tab.shared"));
        tab(tabs, query, ACADEMIE, getTranslation("usecases.tab.academie"));
        tab(
                tabs,
                query,
                OWN,
                getTranslation(rights.here(Role.DIRECTOR) ? "usecases.school.tab.school" : "usecases.school.tab.mine"));
        add(
                new PageHeader(getTranslation("usecases.title"))
                        .subtitle(getTranslation("usecases.school.subtitle"))
                        .actions(propose()),
                tabs);
        if (!query.view().equals(OWN)) {
            add(new IdeaFilters(SchoolAddress.ideas(slug()), query, typed -> here(() -> draw(typed))));
        }
        add(list);
        draw(query);
    }

    private void tab(PageTabs tabs, IdeaQuery query, String view, String text) {
        IdeaQuery other = view.equals(OWN) ? new IdeaQuery(OWN, UseCaseFilter.ALL) : query.view(view);
        tabs.tab(other.href(SchoolAddress.ideas(slug())), text, query.view().equals(view));
    }

    private void draw(IdeaQuery query) {
        List<IdeaCard> cards;
        try {
            cards = switch (query.view()) {
                case ACADEMIE ->
                    useCases.academie(query.filter()).stream().map(this::card).toList();
                case OWN -> useCases.own().stream().map(this::card).toList();
                default ->
                    useCases.shared(query.filter()).stream().map(this::card).toList();
            };
        } catch (TenantUnavailableException away) {
            if (away.tenant()
                    .filter(it -> it.id().equals(CurrentTenant.required().id()))
                    .isPresent()) {
                throw away;
            }
            list.show(Notice.warning(getTranslation("usecases.school.away")));
            return;
        }
        if (cards.isEmpty()) {
            list.show(nothing(query));
            return;
        }
        list.show(cards, query, SchoolAddress.ideas(slug()));
    }

    private IdeaCard card(SharedUseCase useCase) {
        String href =
                useCase.academie() ? OwnAddress.academie(slug(), useCase.id()) : OwnAddress.one(slug(), useCase.id());
        return new IdeaCard(href, useCase.sheet(), IdeaWords.from(useCase, registry.snapshot()));
    }

    private IdeaCard card(UseCase useCase) {
        return new IdeaCard(OwnAddress.one(slug(), useCase.id()), useCase.sheet(), "")
                .marks(IdeaBadge.of(useCase.state()));
    }

    private Component nothing(IdeaQuery query) {
        if (query.filtered()) {
            return new EmptyState(
                    Icon.SEARCH,
                    getTranslation("usecases.none.found"),
                    getTranslation("usecases.none.found.text"),
                    list.all(query, SchoolAddress.ideas(slug())));
        }
        return switch (query.view()) {
            case ACADEMIE ->
                new EmptyState(
                        Icon.IDEA,
                        getTranslation("usecases.none.academie"),
                        getTranslation("usecases.none.academie.text"));
            case OWN ->
                new EmptyState(
                        Icon.IDEA,
                        getTranslation("usecases.school.none.own"),
                        getTranslation("usecases.school.none.own.text"),
                        propose());
            default ->
                new EmptyState(
                        Icon.IDEA,
                        getTranslation("usecases.none.shared"),
                        getTranslation("usecases.school.none.shared.text"),
                        propose());
        };
    }

    private ButtonLink propose() {
        return new ButtonLink(OwnAddress.propose(slug()), getTranslation("usecases.school.propose")).icon(Icon.PLUS);
    }
}
