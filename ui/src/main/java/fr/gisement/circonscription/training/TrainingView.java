package fr.gisement.circonscription.training;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import fr.gisement.access.Rights;
import fr.gisement.agenda.AgendaAddresses;
import fr.gisement.circonscription.CirconscriptionAddress;
import fr.gisement.circonscription.CirconscriptionLayout;
import fr.gisement.classes.SchoolCalendar;
import fr.gisement.components.ButtonLink;
import fr.gisement.components.DataTable;
import fr.gisement.components.EmptyState;
import fr.gisement.components.Icon;
import fr.gisement.components.ListPage;
import fr.gisement.components.PageHeader;
import fr.gisement.components.PageTabs;
import fr.gisement.components.Pager;
import fr.gisement.entrance.Entrance;
import fr.gisement.entrance.SpaceRoles;
import fr.gisement.entrance.SpaceView;
import fr.gisement.identity.Person;
import fr.gisement.identity.Role;
import fr.gisement.migrations.SchemaKind;
import fr.gisement.timetable.AgendaCard;
import fr.gisement.timetable.AgendaLinks;
import fr.gisement.timetable.SessionWords;
import fr.gisement.training.TrainingReach;
import fr.gisement.training.TrainingSession;
import fr.gisement.training.TrainingSessions;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A circonscription's sessions, to come or over; what is shown of them stands in the address. */
@Route(value = TrainingAddress.ROOT, layout = CirconscriptionLayout.class)
@StyleSheet("assets/agenda.css")
@PermitAll
@SpaceRoles({Role.ERUN, Role.IEN})
final class TrainingView extends SpaceView {

    private final TrainingSessions sessions;
    private final TrainingReach reach;
    private final SessionWords words;
    private final SchoolCalendar calendar;
    private final Rights rights;
    private final AgendaAddresses addresses;
    private final AgendaLinks links;

    TrainingView(
            Entrance entrance,
            TrainingSessions sessions,
            TrainingReach reach,
            SessionWords words,
            SchoolCalendar calendar,
            Rights rights,
            AgendaAddresses addresses,
            AgendaLinks links) {
        super(entrance, SchemaKind.CIRCONSCRIPTION, CirconscriptionAddress.SLUG);
        this.sessions = sessions;
        this.reach = reach;
        this.words = words;
        this.calendar = calendar;
        this.rights = rights;
        this.addresses = addresses;
        this.links = links;
        addClassNames("circonscription", "training");
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        SessionFilter filter = SessionFilter.of(event.getLocation().getQueryParameters());
        List<TrainingSession> all = filter.past() ? sessions.past() : sessions.upcoming();
        List<TrainingSession> shown = all.stream().filter(filter::shows).toList();
        title(getTranslation("training.title"));
        PageHeader header =
                new PageHeader(getTranslation("training.title")).subtitle(getTranslation("training.subtitle"));
        boolean trainer = rights.here(Role.ERUN);
        if (trainer) {
            header.actions(plan());
            header.actions(new ButtonLink(TrainingAddress.teachers(slug()), getTranslation("training.teachers"))
                    .secondary()
                    .icon(Icon.PEOPLE));
        }
        header.actions(new ButtonLink(TrainingAddress.catalogue(slug()), getTranslation("training.catalogue"))
                .secondary()
                .icon(Icon.JOURNAL));
        add(
                header,
                new PageTabs(getTranslation("training.tabs"))
                        .tab(filter.past(false).address(slug()), getTranslation("training.upcoming"), !filter.past())
                        .tab(filter.past(true).address(slug()), getTranslation("training.past"), filter.past()));
        if (all.isEmpty()) {
            add(empty(filter, trainer));
        } else {
            add(filters(filter, all));
            if (shown.isEmpty()) {
                add(new Paragraph(getTranslation("training.noneShown")));
            } else {
                addPage(filter, shown);
            }
        }
        add(new ReachCard(slug(), reach.current(), words));
        if (trainer) {
            add(new AgendaCard("trainer", addresses, links, words, this::here));
        }
    }

    private Component empty(SessionFilter filter, boolean trainer) {
        String key = filter.past() ? "training.none.past" : "training.none.upcoming";
        Component[] ways = trainer && !filter.past() ? new Component[] {plan()} : new Component[0];
        return new EmptyState(
                Icon.TRAINING,
                getTranslation(key),
                getTranslation(trainer ? "training.none.trainer" : "training.none.inspector"),
                ways);
    }

    private ButtonLink plan() {
        return new ButtonLink(TrainingAddress.plan(slug()), getTranslation("training.plan")).icon(Icon.PLUS);
    }

    private Component filters(SessionFilter filter, List<TrainingSession> all) {
        Map<String, String> trainers = new LinkedHashMap<>();
        all.stream()
                .flatMap(session -> session.trainers().stream())
                .sorted(Comparator.comparing(Person::familyName))
                .forEach(person -> trainers.put(person.id().toString(), person.displayName()));
        Map<String, String> modules = new LinkedHashMap<>();
        all.stream()
                .map(TrainingSession::module)
                .sorted(Comparator.comparing(module -> module.title()))
                .forEach(module -> modules.put(module.id().toString(), module.title()));
        Div filters = new Div();
        if (trainers.size() > 1 || !filter.trainer().isEmpty()) {
            filters.add(select("training.filter.trainer", trainers, filter.trainer(), filter::trainer));
        }
        if (modules.size() > 1 || !filter.module().isEmpty()) {
            filters.add(select("training.filter.module", modules, filter.module(), filter::module));
        }
        filters.setVisible(filters.getComponentCount() > 0);
        filters.addClassName("filters");
        filters.getElement()
                .setAttribute("role", "search")
                .setAttribute("aria-label", getTranslation("training.filter"));
        return filters;
    }

    private Component select(
            String key, Map<String, String> names, String chosen, Function<String, SessionFilter> filter) {
        Select<String> select = new Select<>();
        select.setLabel(getTranslation(key));
        select.setItems(names.keySet());
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation("training.filter.all"));
        select.setItemLabelGenerator(
                id -> id == null ? getTranslation("training.filter.all") : names.getOrDefault(id, ""));
        if (names.containsKey(chosen)) {
            select.setValue(chosen);
        }
        select.addValueChangeListener(changed -> {
            if (changed.isFromClient()) {
                String value = changed.getValue();
                TrainingAddress.go(filter.apply(value == null ? "" : value).address(slug()));
            }
        });
        return select;
    }

    private void addPage(SessionFilter filter, List<TrainingSession> shown) {
        ListPage<TrainingSession> page = ListPage.of(shown, filter.page());
        add(
                table(page.rows()),
                new Pager(
                        page.number(),
                        page.count(),
                        number -> filter.page(number).address(slug())));
    }

    private Component table(List<TrainingSession> shown) {
        return new DataTable<TrainingSession>(getTranslation("training.sessions"))
                .name(getTranslation("training.session"), this::name)
                .text(getTranslation("training.where"), words::place)
                .text(getTranslation("training.trainers"), words::trainers)
                .number(getTranslation("training.places"), this::places)
                .component(getTranslation("training.state"), session -> SessionBadge.of(session, calendar.now()))
                .rows(shown);
    }

    private Component name(TrainingSession session) {
        Span when = new Span(words.when(session));
        when.addClassName("detail");
        return new Div(
                new Anchor(
                        TrainingAddress.session(slug(), session.id()),
                        session.module().title()),
                when);
    }

    private String places(TrainingSession session) {
        return session.counts().waiting() == 0
                ? getTranslation(
                        "training.places.of",
                        session.counts().enrolled(),
                        session.sheet().capacity())
                : getTranslation(
                        "training.places.waiting",
                        session.counts().enrolled(),
                        session.sheet().capacity(),
                        session.counts().waiting());
    }
}
