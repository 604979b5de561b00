package fr.gisement.circonscription;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import fr.gisement.components.Buttons;
import fr.gisement.components.DataTable;
import fr.gisement.components.EmptyState;
import fr.gisement.components.Icon;
import fr.gisement.components.ListPage;
import fr.gisement.components.Notice;
import fr.gisement.components.PageHeader;
import fr.gisement.components.PageTabs;
import fr.gisement.components.Pager;
import fr.gisement.components.StatusBadge;
import fr.gisement.components.StatusBadge.Tone;
import fr.gisement.entrance.Entrance;
import fr.gisement.entrance.SpaceRoles;
import fr.gisement.entrance.SpaceView;
import fr.gisement.help.HelpDesk;
import fr.gisement.identity.CurrentPerson;
import fr.gisement.identity.Person;
import fr.gisement.identity.PersonId;
import fr.gisement.identity.Role;
import fr.gisement.identity.Trainer;
import fr.gisement.migrations.SchemaKind;
import fr.gisement.portfolio.FollowedSchool;
import fr.gisement.portfolio.Portfolio;
import fr.gisement.portfolio.Portfolios;
import fr.gisement.portfolio.Spread;
import fr.gisement.tenancy.CurrentTenant;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A circonscription's schools and who follows each: a trainer shares them out, the inspector reads. */
@Route(value = CirconscriptionAddress.SCHOOLS_TEMPLATE, layout = CirconscriptionLayout.class)
@PermitAll
@SpaceRoles({Role.ERUN, Role.IEN})
final class PortfolioView extends SpaceView {

    private final Portfolios portfolios;
    private final HelpDesk help;
    private final Div summary = new Div();
    private final Div told = new Div();
    private String shown = "";
    private int page = 1;

    PortfolioView(Entrance entrance, Portfolios portfolios, HelpDesk help) {
        super(entrance, SchemaKind.CIRCONSCRIPTION, CirconscriptionAddress.SLUG);
        this.portfolios = portfolios;
        this.help = help;
        addClassName("circonscription");
        told.getElement().setAttribute("role", "status");
        told.addClassName("told");
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        shown = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(CirconscriptionAddress.FOLLOWED)
                .orElse("");
        page = ListPage.asked(event.getLocation().getQueryParameters());
        told.removeAll();
        draw();
    }

    private void draw() {
        removeAll();
        Portfolio portfolio = portfolios.current();
        title(getTranslation("circonscription.title"));
        PageHeader header = new PageHeader(getTranslation("circonscription.title"));
        add(header);
        if (portfolio.schools().isEmpty()) {
            add(new EmptyState(
                    Icon.SCHOOL, getTranslation("circonscription.none"), getTranslation("circonscription.none.text")));
            return;
        }
        header.subtitle(getTranslation(
                "circonscription.subtitle",
                portfolio.schools().size(),
                portfolio.of(null).size()));
        int waiting = help.waiting();
        if (waiting > 0) {
            header.note(new StatusBadge(Tone.WAITING, getTranslation("circonscription.waiting", waiting)));
        }
        boolean trainer = CurrentPerson.required()
                .account()
                .rolesIn(CurrentTenant.required().id())
                .contains(Role.ERUN);
        if (trainer) {
            Button spread = Buttons.primary(getTranslation("circonscription.spread"), clicked -> spread());
            spread.setIcon(Icon.MAP.create());
            header.actions(spread);
        }
        if (portfolio.trainers().isEmpty()) {
            add(Notice.warning(getTranslation("circonscription.noTrainer")));
        }
        summarize(portfolio);
        add(summary, told, table(portfolio, trainer));
    }

    private void summarize(Portfolio portfolio) {
        summary.removeAll();
        if (!portfolio.trainers().isEmpty()) {
            summary.add(new TrainerLoads(portfolio));
        }
        PageTabs tabs = new PageTabs(getTranslation("circonscription.tabs"))
                .tab(
                        CirconscriptionAddress.schools(slug()),
                        getTranslation(
                                "circonscription.tabs.all", portfolio.schools().size()),
                        shown.isEmpty())
                .tab(
                        CirconscriptionAddress.schoolsOfNobody(slug()),
                        getTranslation(
                                "circonscription.tabs.nobody",
                                portfolio.of(null).size()),
                        shown.equals(CirconscriptionAddress.NOBODY));
        for (Trainer trainer : portfolio.trainers()) {
            PersonId id = trainer.person().id();
            tabs.tab(
                    CirconscriptionAddress.schoolsOf(slug(), id),
                    getTranslation(
                            "circonscription.tabs.trainer",
                            trainer.person().displayName(),
                            portfolio.of(id).size()),
                    shown.equals(id.toString()));
        }
        summary.add(tabs);
    }

    private Component table(Portfolio portfolio, boolean trainer) {
        List<FollowedSchool> rows = portfolio.schools().stream()
                .filter(school -> shown.isEmpty()
                        || (school.follower() == null
                                ? shown.equals(CirconscriptionAddress.NOBODY)
                                : shown.equals(school.follower().toString())))
                .toList();
        if (rows.isEmpty()) {
            return new Paragraph(getTranslation(
                    shown.equals(CirconscriptionAddress.NOBODY)
                            ? "circonscription.everybody"
                            : "circonscription.tabs.empty"));
        }
        ListPage<FollowedSchool> part = ListPage.of(rows, page);
        return new Div(table(portfolio, part.rows(), trainer), new Pager(part.number(), part.count(), this::address));
    }

    /** Where another page of the same schools is. */
    private String address(int number) {
        String all = CirconscriptionAddress.schools(slug());
        String query = Stream.of(
                        shown.isEmpty() ? "" : CirconscriptionAddress.FOLLOWED + "=" + shown,
                        number == 1 ? "" : ListPage.PARAMETER + "=" + number)
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? all : all + "?" + query;
    }

    private Component table(Portfolio portfolio, List<FollowedSchool> rows, boolean trainer) {
        return new DataTable<FollowedSchool>(getTranslation("circonscription.schools"))
                .name(getTranslation("circonscription.school"), PortfolioView::name)
                .number(getTranslation("circonscription.teachers"), school -> String.valueOf(school.teachers()))
                .component(
                        getTranslation("circonscription.follower"),
                        school -> trainer ? choice(portfolio, school) : follower(portfolio, school))
                .rows(rows);
    }

    private static Component name(FollowedSchool school) {
        Span place = new Span(school.communes());
        place.addClassName("detail");
        return new Div(new Span(school.name()), place);
    }

    private Component follower(Portfolio portfolio, FollowedSchool school) {
        PersonId follower = school.follower();
        Div cell = new Div();
        if (follower == null) {
            cell.add(nobody(school));
        } else {
            cell.add(new Span(name(portfolio, follower)));
        }
        return cell;
    }

    private Component choice(Portfolio portfolio, FollowedSchool school) {
        Select<PersonId> select = new Select<>();
        select.setAriaLabel(getTranslation("circonscription.follower.of", school.name()));
        select.setItems(
                portfolio.trainers().stream().map(it -> it.person().id()).toList());
        select.setItemLabelGenerator(it -> it == null ? getTranslation("circonscription.nobody") : name(portfolio, it));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation("circonscription.nobody"));
        select.setValue(school.follower());
        Div waiting = new Div();
        if (school.follower() == null) {
            waiting.add(nobody(school));
        }
        AtomicReference<@Nullable PersonId> saved = new AtomicReference<>(school.follower());
        select.addValueChangeListener(changed -> {
            PersonId chosen = changed.getValue();
            if (!changed.isFromClient() || Objects.equals(chosen, saved.get())) {
                return;
            }
            if (follow(school, chosen)) {
                saved.set(chosen);
                waiting.removeAll();
                if (chosen == null) {
                    waiting.add(new StatusBadge(Tone.BAD, getTranslation("circonscription.nobody.badge")));
                }
            } else {
                select.setValue(saved.get());
            }
        });
        Div cell = new Div(select, waiting);
        cell.addClassName("choice");
        return cell;
    }

    /** Says what was done, and leaves the row where it is: who shares many schools out goes on at the next one. */
    private boolean follow(FollowedSchool school, @Nullable PersonId chosen) {
        return here(() -> {
            portfolios.follow(school.id(), chosen);
            Portfolio now = portfolios.current();
            summarize(now);
            told.removeAll();
            told.add(new Paragraph(
                    chosen == null
                            ? getTranslation("circonscription.followed.nobody", school.name())
                            : getTranslation("circonscription.followed", school.name(), name(now, chosen))));
        });
    }

    private Component nobody(FollowedSchool school) {
        StatusBadge badge = new StatusBadge(Tone.BAD, getTranslation("circonscription.nobody.badge"));
        Person before = school.before();
        if (before == null) {
            return badge;
        }
        Span detail = new Span(getTranslation("circonscription.before", before.displayName()));
        detail.addClassName("detail");
        return new Div(badge, detail);
    }

    private static String name(Portfolio portfolio, PersonId trainer) {
        return portfolio.trainers().stream()
                .map(Trainer::person)
                .filter(person -> person.id().equals(trainer))
                .map(Person::displayName)
                .findFirst()
                .orElse("");
    }

    private void spread() {
        here(() -> new SpreadDialog(
                        portfolios.current().schools().stream().anyMatch(it -> it.follower() != null),
                        this::propose,
                        this::apply)
                .open());
    }

    private @Nullable Spread propose(boolean keep) {
        AtomicReference<@Nullable Spread> proposed = new AtomicReference<>();
        here(() -> proposed.set(portfolios.propose(keep)));
        return proposed.get();
    }

    private void apply(Spread spread) {
        here(() -> {
            portfolios.apply(spread);
            told.removeAll();
            told.add(new Paragraph(getTranslation("circonscription.spread.done", spread.changes())));
            draw();
        });
    }
}
