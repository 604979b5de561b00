package fr.gisement.circonscription.followup;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import fr.gisement.circonscription.CirconscriptionAddress;
import fr.gisement.circonscription.CirconscriptionLayout;
import fr.gisement.components.ButtonLink;
import fr.gisement.components.Buttons;
import fr.gisement.components.EmptyState;
import fr.gisement.components.Icon;
import fr.gisement.components.PageHeader;
import fr.gisement.components.PageTabs;
import fr.gisement.components.StatusBadge;
import fr.gisement.components.StatusBadge.Tone;
import fr.gisement.entrance.Entrance;
import fr.gisement.entrance.SpaceRoles;
import fr.gisement.entrance.SpaceView;
import fr.gisement.followup.Block;
import fr.gisement.followup.Day;
import fr.gisement.followup.Day.Due;
import fr.gisement.followup.Day.Planned;
import fr.gisement.followup.FollowUp;
import fr.gisement.followup.SchoolTasks;
import fr.gisement.followup.Stage;
import fr.gisement.followup.TrainerDays;
import fr.gisement.followup.Visit;
import fr.gisement.help.HelpDesk;
import fr.gisement.help.HelpRequest;
import fr.gisement.identity.CurrentPerson;
import fr.gisement.identity.Person;
import fr.gisement.identity.Role;
import fr.gisement.migrations.SchemaKind;
import fr.gisement.school.Moments;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** What a trainer finds in the morning. */
@Route(value = FollowUpAddress.TODAY_TEMPLATE, layout = CirconscriptionLayout.class)
@StyleSheet("assets/follow-up.css")
@PermitAll
@SpaceRoles(Role.ERUN)
final class TodayView extends SpaceView {

    /** More than these are not shown at once. */
    private static final int LONG = 8;

    private static final int FIRST = 6;

    private final TrainerDays days;
    private final SchoolTasks tasks;
    private final HelpDesk help;
    private final SchoolNames schools;
    private final Moments moments;
    private final Div told = new Div();
    private final Div content = new Div();
    private boolean everybody;

    TodayView(
            Entrance entrance,
            TrainerDays days,
            SchoolTasks tasks,
            HelpDesk help,
            SchoolNames schools,
            Moments moments) {
        super(entrance, SchemaKind.CIRCONSCRIPTION, CirconscriptionAddress.SLUG);
        this.days = days;
        this.tasks = tasks;
        this.help = help;
        this.schools = schools;
        this.moments = moments;
        addClassNames("circonscription", "today");
        told.getElement().setAttribute("role", "status");
        told.addClassName("told");
        content.addClassName("day");
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        everybody = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(FollowUpAddress.WHOSE)
                .filter(FollowUpAddress.EVERYBODY::equals)
                .isPresent();
        title(getTranslation("followup.today"));
        told.removeAll();
        add(new PageHeader(getTranslation(
                        "followup.today.hello",
                        CurrentPerson.required().person().givenName()))
                .subtitle(StageTexts.weekday(LocalDate.now(StageTexts.PARIS))));
        add(
                new PageTabs(getTranslation("followup.today.whose"))
                        .tab(FollowUpAddress.today(slug(), false), getTranslation("followup.today.mine"), !everybody)
                        .tab(
                                FollowUpAddress.today(slug(), true),
                                getTranslation("followup.today.everybody"),
                                everybody),
                told,
                content);
        draw();
    }

    private void draw() {
        Day day = days.today(everybody);
        List<HelpRequest> asked = help.open();
        content.removeAll();
        if (day.free() && asked.isEmpty()) {
            content.add(new EmptyState(
                    Icon.CHECK,
                    getTranslation("followup.today.free"),
                    getTranslation("followup.today.free.text"),
                    new ButtonLink(CirconscriptionAddress.way(slug()), getTranslation("followup.title"))));
            return;
        }
        Instant now = Instant.now();
        section("requests", asked, this::request);
        section("visits", day.visits(), it -> visit(it, now));
        section("tasks", day.tasks(), it -> task(it, day.day()));
        section(
                "blocked",
                day.blocked(),
                it -> school(
                        it,
                        getTranslation(
                                "followup.today.blocked.detail",
                                Objects.requireNonNull(it.block()).reason(),
                                next(it))));
        section(
                "quiet",
                day.quiet(),
                it -> school(
                        it,
                        getTranslation(
                                "followup.today.quiet.detail", StageTexts.day(Objects.requireNonNull(it.lastSign())))));
        section(
                "families",
                day.familiesMissing(),
                it -> school(
                        it,
                        getTranslation(
                                "followup.today.families.detail",
                                StageTexts.day(Objects.requireNonNull(
                                                it.progress().marks().get(Stage.FIRST_ARTICLE))
                                        .at()))));
        section("nobody", day.nobody(), it -> school(it, it.school().communes()));
    }

    private <T> void section(String name, List<T> things, Function<T, Component> item) {
        if (things.isEmpty()) {
            return;
        }
        Section section = new Section();
        section.addClassNames("waits", name);
        H2 head = new H2(getTranslation("followup.today." + name));
        Span count = new Span(String.valueOf(things.size()));
        count.addClassName("count");
        head.add(count);
        int first = things.size() <= LONG ? things.size() : FIRST;
        section.add(head, list(things.subList(0, first), item));
        if (first < things.size()) {
            section.add(new NativeDetails(
                    getTranslation("followup.today.more", things.size() - first),
                    list(things.subList(first, things.size()), item)));
        }
        if (name.equals("nobody")) {
            section.add(
                    new Anchor(CirconscriptionAddress.schools(slug()), getTranslation("followup.today.nobody.todo")));
        }
        content.add(section);
    }

    private static <T> Component list(List<T> things, Function<T, Component> item) {
        UnorderedList list = new UnorderedList();
        list.getElement().setAttribute("role", "list");
        things.forEach(thing -> list.add(item.apply(thing)));
        return list;
    }

    private Component request(HelpRequest request) {
        Anchor name =
                new Anchor(CirconscriptionAddress.requests(slug()), getTranslation("help.topic." + request.topic()));
        name.addClassName("name");
        Person asker = request.askedBy();
        Span detail = new Span(getTranslation(
                "followup.today.requests.detail",
                schools.name(request.school()),
                asker == null ? "" : asker.displayName(),
                moments.say(request.askedAt())));
        detail.addClassName("detail");
        return new ListItem(name, detail);
    }

    private Component visit(Planned planned, Instant now) {
        Visit visit = planned.visit();
        ListItem item = school(
                planned.school(),
                getTranslation("followup.visits.kind." + visit.kind(), moments.say(visit.startsAt())));
        item.add(new Paragraph(Objects.requireNonNullElse(visit.aim(), "")));
        if (visit.startsAt().isBefore(now)) {
            item.add(new StatusBadge(Tone.WAITING, getTranslation("followup.today.visits.past")));
        }
        return item;
    }

    private Component task(Due due, LocalDate today) {
        ListItem item = school(
                due.school(),
                getTranslation(
                        "followup.today.tasks.detail", StageTexts.day(due.task().dueOn())));
        item.add(new Paragraph(due.task().title()));
        if (due.task().overdue(today)) {
            item.add(new StatusBadge(Tone.BAD, getTranslation("followup.tasks.overdue")));
        }
        var done = Buttons.secondary(
                getTranslation("followup.tasks.do"),
                clicked -> here(() -> {
                    tasks.tick(due.task().id(), true);
                    told.removeAll();
                    told.add(new Paragraph(
                            getTranslation("followup.tasks.ticked", due.task().title())));
                    draw();
                }));
        done.setAriaLabel(getTranslation("followup.tasks.do.which", due.task().title()));
        done.setIcon(Icon.CHECK.create());
        item.add(done);
        return item;
    }

    private ListItem school(FollowUp school, String detail) {
        Anchor name = new Anchor(
                FollowUpAddress.school(slug(), school.slug()), school.school().name());
        name.addClassName("name");
        Span words = new Span(detail);
        words.addClassName("detail");
        return new ListItem(name, words);
    }

    private static String next(FollowUp school) {
        Block block = Objects.requireNonNull(school.block());
        return StageTexts.day(block.nextOn());
    }
}
