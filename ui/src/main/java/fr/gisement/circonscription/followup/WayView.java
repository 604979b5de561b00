package fr.gisement.circonscription.followup;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import fr.gisement.circonscription.CirconscriptionAddress;
import fr.gisement.circonscription.CirconscriptionLayout;
import fr.gisement.circonscription.followup.WayQuery.Look;
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
import fr.gisement.followup.FollowUp;
import fr.gisement.followup.FollowUpSheet;
import fr.gisement.followup.FollowUps;
import fr.gisement.followup.Stage;
import fr.gisement.followup.StageChangedException;
import fr.gisement.identity.CurrentPerson;
import fr.gisement.identity.Person;
import fr.gisement.identity.PersonId;
import fr.gisement.identity.Role;
import fr.gisement.identity.Trainer;
import fr.gisement.migrations.SchemaKind;
import fr.gisement.tenancy.CurrentTenant;
import fr.gisement.tenancy.TenantId;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** All schools of a circonscription on their way: a board, a list and a map of the same, which the address says. */
@Route(value = FollowUpAddress.WAY_TEMPLATE, layout = CirconscriptionLayout.class)
@StyleSheet("assets/follow-up.css")
@PermitAll
@SpaceRoles({Role.ERUN, Role.IEN})
final class WayView extends SpaceView implements StageBoard.Moves {

    private final FollowUps followUps;
    private final Div told = new Div();
    private final Div content = new Div();
    private @Nullable WayFilters filters;
    private WayQuery query = WayQuery.ALL;

    WayView(Entrance entrance, FollowUps followUps) {
        super(entrance, SchemaKind.CIRCONSCRIPTION, CirconscriptionAddress.SLUG);
        this.followUps = followUps;
        addClassNames("circonscription", "way");
        told.getElement().setAttribute("role", "status");
        told.addClassName("told");
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        WayQuery asked = WayQuery.of(event.getLocation().getQueryParameters());
        query = trainer() ? asked : asked.forReader();
        told.removeAll();
        FollowUpSheet sheet = followUps.current();
        title(getTranslation("followup.title"));
        PageHeader header = new PageHeader(getTranslation("followup.title"));
        add(header);
        if (sheet.schools().isEmpty()) {
            add(new EmptyState(
                    Icon.SCHOOL, getTranslation("circonscription.none"), getTranslation("circonscription.none.text")));
            return;
        }
        header.subtitle(getTranslation(
                "followup.subtitle",
                sheet.schools().size(),
                sheet.schools().stream()
                        .filter(it -> it.stage() == Stage.AUTONOMOUS)
                        .count(),
                sheet.schools().stream().filter(it -> it.block() != null).count()));
        filters = new WayFilters(
                sheet.portfolio().trainers(), CurrentPerson.required().person().id(), trainer(), this::ask);
        add(filters, told, content);
        draw(sheet, null);
    }

    private void draw(FollowUpSheet sheet, @Nullable TenantId moved) {
        Objects.requireNonNull(filters).show(query);
        Instant now = Instant.now();
        List<FollowUp> shown = query.among(sheet.schools(), now);
        content.removeAll();
        content.add(
                outcome(shown.size(), sheet.schools().size()),
                new PageTabs(getTranslation("followup.looks"))
                        .tab(
                                query.with(Look.BOARD).href(slug()),
                                getTranslation("followup.look.BOARD"),
                                query.look() == Look.BOARD)
                        .tab(
                                query.with(Look.LIST).href(slug()),
                                getTranslation("followup.look.LIST"),
                                query.look() == Look.LIST)
                        .tab(
                                query.with(Look.MAP).href(slug()),
                                getTranslation("followup.look.MAP"),
                                query.look() == Look.MAP));
        switch (query.look()) {
            case BOARD -> {
                boolean trainer = trainer();
                if (trainer) {
                    Paragraph hint = new Paragraph(getTranslation("followup.board.hint"));
                    hint.addClassName("hint");
                    content.add(hint);
                }
                StageBoard board = new StageBoard(slug(), shown, it -> follower(sheet, it), now, trainer ? this : null);
                content.add(board);
                if (moved != null) {
                    board.leadTo(moved);
                }
            }
            case LIST -> {
                if (!shown.isEmpty()) {
                    ListPage<FollowUp> page = ListPage.of(shown, query.page());
                    content.add(
                            list(sheet, page.rows(), now),
                            new Pager(
                                    page.number(),
                                    page.count(),
                                    number -> query.page(number).href(slug())));
                }
            }
            case MAP -> content.add(new StageMap(slug(), shown));
        }
    }

    private Component outcome(int shown, int all) {
        Div line = new Div(new Paragraph(
                query.filtered()
                        ? getTranslation("followup.outcome.some", shown, all)
                        : getTranslation("followup.outcome.all", all)));
        line.addClassName("outcome");
        if (query.filtered()) {
            line.add(new Anchor(query.everything().href(slug()), getTranslation("followup.outcome.reset")));
        }
        return line;
    }

    private Component list(FollowUpSheet sheet, List<FollowUp> shown, Instant now) {
        DataTable<FollowUp> table = new DataTable<FollowUp>(getTranslation("followup.title"))
                .name(getTranslation("circonscription.school"), school -> {
                    Span detail = new Span(school.school().communes());
                    detail.addClassName("detail");
                    return new Div(
                            new Anchor(
                                    FollowUpAddress.school(slug(), school.slug()),
                                    school.school().name()),
                            detail);
                })
                .component(getTranslation("followup.filter.stage"), this::stage)
                .text(getTranslation("circonscription.follower"), school -> {
                    String follower = follower(sheet, school);
                    return follower.isEmpty() ? "–" : follower;
                });
        if (trainer()) {
            table.number(
                    getTranslation("followup.accounts"),
                    school -> getTranslation(
                            "circonscription.teachers.outOf",
                            school.presence().activated(),
                            school.presence().people()));
        }
        return table.component(getTranslation("followup.marks"), school -> {
                    SchoolMarks marks = new SchoolMarks(school, now);
                    return marks.isVisible() ? marks : new Span("–");
                })
                .rows(shown);
    }

    private Component stage(FollowUp school) {
        Div cell = new Div(new Span(StageTexts.of(school.stage())));
        school.progress().last().ifPresent(mark -> {
            Span since = new Span(getTranslation("followup.since", StageTexts.day(mark.at())));
            since.addClassName("detail");
            cell.add(since);
        });
        return cell;
    }

    private void ask(WayQuery next) {
        if (next.equals(query)) {
            return;
        }
        UI screen = UI.getCurrent();
        if (query.differsInWordsOnly(next)) {
            // who goes on typing goes on with the same search: one step back undoes it all
            screen.getPage()
                    .getHistory()
                    .replaceState(null, new Location(CirconscriptionAddress.way(slug()), next.parameters()));
            query = next;
            here(() -> draw(followUps.current(), null));
        } else {
            screen.navigate(CirconscriptionAddress.way(slug()), next.parameters());
        }
    }

    @Override
    public void move(FollowUp school, @Nullable Stage to) {
        if (to == null) {
            block(school);
        } else if (school.block() != null || to != school.stage()) {
            moved(school, to);
        }
    }

    @Override
    public void choose(FollowUp school) {
        new MoveDialog(school, chosen -> {
                    Stage to = chosen.orElse(null);
                    if (to == null) {
                        block(school);
                        return true;
                    }
                    return (school.block() == null && to == school.stage()) || moved(school, to);
                })
                .open();
    }

    private void block(FollowUp school) {
        new BlockDialog(
                        school,
                        (reason, nextOn) -> here(() -> {
                            followUps.block(school.id(), reason, nextOn);
                            tell(getTranslation(
                                    "followup.block.done", school.school().name(), StageTexts.day(nextOn)));
                            draw(followUps.current(), school.id());
                        }))
                .open();
    }

    private boolean moved(FollowUp school, Stage to) {
        AtomicBoolean done = new AtomicBoolean();
        boolean inside = here(() -> {
            try {
                Stage now = followUps.move(school.id(), school.stage(), to);
                done.set(true);
                tell(getTranslation("followup.move.done", school.school().name(), StageTexts.of(now)));
            } catch (StageChangedException changed) {
                tell(getTranslation("followup.move.changed", school.school().name(), StageTexts.of(changed.now())));
            }
            draw(followUps.current(), school.id());
        });
        return inside || done.get();
    }

    private void tell(String text) {
        told.removeAll();
        told.add(new Paragraph(text));
    }

    private static boolean trainer() {
        return CurrentPerson.required()
                .account()
                .rolesIn(CurrentTenant.required().id())
                .contains(Role.ERUN);
    }

    private static String follower(FollowUpSheet sheet, FollowUp school) {
        PersonId follower = school.school().follower();
        return sheet.portfolio().trainers().stream()
                .map(Trainer::person)
                .filter(person -> person.id().equals(follower))
                .map(Person::displayName)
                .findFirst()
                .orElse("");
    }
}
