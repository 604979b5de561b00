package fr.gisement.circonscription.followup;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import fr.gisement.circonscription.CirconscriptionAddress;
import fr.gisement.circonscription.CirconscriptionLayout;
import fr.gisement.components.ButtonLink;
import fr.gisement.components.Card;
import fr.gisement.components.Facts;
import fr.gisement.components.Notice;
import fr.gisement.components.PageHeader;
import fr.gisement.entrance.Entrance;
import fr.gisement.entrance.SpaceRoles;
import fr.gisement.entrance.SpaceView;
import fr.gisement.followup.Dossier;
import fr.gisement.followup.Dossiers;
import fr.gisement.followup.FollowUp;
import fr.gisement.followup.FollowUps;
import fr.gisement.followup.SchoolNote;
import fr.gisement.followup.SchoolNotes;
import fr.gisement.followup.SchoolTask;
import fr.gisement.followup.SchoolTasks;
import fr.gisement.followup.Stage;
import fr.gisement.followup.StageChangedException;
import fr.gisement.followup.TrainerVisits;
import fr.gisement.followup.Visit;
import fr.gisement.identity.CurrentPerson;
import fr.gisement.identity.Role;
import fr.gisement.migrations.SchemaKind;
import fr.gisement.school.Moments;
import fr.gisement.school.SchoolAddress;
import fr.gisement.support.OpenSchools;
import fr.gisement.tenancy.CurrentTenant;
import fr.gisement.tenancy.TenantId;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A school on its way: a trainer works here, on the road too; the inspector reads. */
@Route(value = FollowUpAddress.SCHOOL_TEMPLATE, layout = CirconscriptionLayout.class)
@StyleSheet("assets/follow-up.css")
@PermitAll
@SpaceRoles({Role.ERUN, Role.IEN})
final class DossierView extends SpaceView implements WayCard.Moves, VisitsCard.Acts, TasksCard.Acts {

    private final FollowUps followUps;
    private final Dossiers dossiers;
    private final TrainerVisits visits;
    private final SchoolTasks tasks;
    private final SchoolNotes notes;
    private final OpenSchools open;
    private final Moments moments;
    private final Div told = new Div();
    private final Div first = new Div();
    private final Div second = new Div();
    private String school = "";
    private @Nullable Dossier shown;
    private @Nullable NoteKeeper keeper;
    private @Nullable NotesCard notesCard;
    private @Nullable TasksCard tasksCard;

    DossierView(
            Entrance entrance,
            FollowUps followUps,
            Dossiers dossiers,
            TrainerVisits visits,
            SchoolTasks tasks,
            SchoolNotes notes,
            OpenSchools open,
            Moments moments) {
        super(entrance, SchemaKind.CIRCONSCRIPTION, CirconscriptionAddress.SLUG);
        this.followUps = followUps;
        this.dossiers = dossiers;
        this.visits = visits;
        this.tasks = tasks;
        this.notes = notes;
        this.open = open;
        this.moments = moments;
        addClassNames("circonscription", "dossier");
        told.getElement().setAttribute("role", "status");
        told.addClassName("told");
        first.addClassName("column");
        second.addClassName("column");
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        school = event.getRouteParameters().get(CirconscriptionAddress.SCHOOL).orElseThrow(NotFoundException::new);
        Dossier dossier = dossiers.find(school).orElseThrow(NotFoundException::new);
        FollowUp followUp = dossier.followUp();
        title(followUp.school().name());
        told.removeAll();
        add(new PageHeader(followUp.school().name())
                .back(CirconscriptionAddress.way(slug()), getTranslation("followup.title"))
                .subtitle(getTranslation(
                        "followup.dossier.subtitle",
                        followUp.school().communes(),
                        followUp.presence().people()))
                .note(new SchoolMarks(followUp, Instant.now())));
        if (trainer()) {
            open.mine().stream()
                    .filter(it -> it.school().equals(followUp.id()))
                    .findFirst()
                    .ifPresent(it -> add(Notice.info(getTranslation("followup.open", moments.say(it.until())))
                            .with(new ButtonLink(SchoolAddress.home(school), getTranslation("followup.open.enter"))
                                    .secondary())));
        }
        Div columns = new Div(first, second);
        columns.addClassName("columns");
        add(told, columns);
        keeper = null;
        notesCard = null;
        tasksCard = null;
        if (trainer()) {
            NoteKeeper made = new NoteKeeper(
                    CurrentPerson.required().person().id(), followUp.id(), SchoolNote.LONGEST, this::take);
            keeper = made;
            notesCard = new NotesCard(made, moments);
            tasksCard = new TasksCard(this);
        }
        draw(dossier);
    }

    /** The cards that somebody may be typing in stay where they are, with the keyboard in them. */
    private void draw(Dossier dossier) {
        shown = dossier;
        boolean trainer = trainer();
        TasksCard keptTasks = tasksCard;
        NotesCard keptNotes = notesCard;
        clear(first, keptTasks);
        clear(second, keptNotes);
        first.addComponentAtIndex(0, new WayCard(dossier, trainer ? this : null));
        first.addComponentAtIndex(1, new VisitsCard(dossier, moments, trainer ? this : null));
        if (keptTasks != null) {
            keptTasks.show(dossier);
            keep(first, keptTasks);
        }
        if (keptNotes != null) {
            keptNotes.show(dossier);
            keep(second, keptNotes);
        }
        second.add(
                new PeopleCard(
                        dossier,
                        trainer
                                ? person -> act(
                                        () -> followUps.nameReferent(id(), person.id()),
                                        getTranslation("followup.people.named", person.displayName()))
                                : null),
                seen(dossier));
    }

    private static void clear(Div column, @Nullable Component kept) {
        column.getChildren().filter(it -> !it.equals(kept)).toList().forEach(column::remove);
    }

    private static void keep(Div column, Component kept) {
        if (kept.getParent().isEmpty()) {
            column.add(kept);
        }
    }

    /** What the school sees of all this: so little that it is said in full. */
    private Card seen(Dossier dossier) {
        Instant now = Instant.now();
        String follower = dossier.name(dossier.followUp().school().follower());
        Paragraph what = new Paragraph(getTranslation("followup.seen.what"));
        what.addClassName("detail");
        return new Card(
                getTranslation("followup.seen"),
                new Facts()
                        .fact(
                                getTranslation("followup.seen.trainer"),
                                follower.isEmpty() ? getTranslation("circonscription.nobody") : follower)
                        .fact(
                                getTranslation("followup.seen.visit"),
                                dossier.visits().reversed().stream()
                                        .filter(Visit::open)
                                        .filter(it -> it.startsAt().isAfter(now))
                                        .findFirst()
                                        .map(it -> getTranslation(
                                                "followup.visits.kind." + it.kind(), moments.say(it.startsAt())))
                                        .orElse(getTranslation("followup.seen.visit.none"))),
                what);
    }

    @Override
    public void on(Stage to) {
        move(to);
    }

    @Override
    public void choose() {
        new MoveDialog(dossier().followUp(), chosen -> {
                    Stage to = chosen.orElse(null);
                    if (to == null) {
                        block();
                        return true;
                    }
                    return to == dossier().followUp().stage() || move(to);
                })
                .open();
    }

    @Override
    public void block() {
        new BlockDialog(
                        dossier().followUp(),
                        (reason, nextOn) -> act(
                                () -> followUps.block(id(), reason, nextOn),
                                getTranslation(
                                        "followup.block.done",
                                        dossier().followUp().school().name(),
                                        StageTexts.day(nextOn))))
                .open();
    }

    @Override
    public void unblock() {
        act(() -> followUps.unblock(id()), getTranslation("followup.way.unblocked"));
    }

    @Override
    public void plan() {
        new PlanDialog(
                        dossier().followUp().school().name(),
                        (kind, at, aim) -> act(
                                () -> visits.plan(id(), kind, at, aim),
                                getTranslation("followup.plan.done." + kind, moments.say(at))))
                .open();
    }

    /** A visit that took place is best told of at once: the note leads there. */
    @Override
    public void done(Visit visit) {
        boolean done = act(() -> visits.done(visit.id()), getTranslation("followup.visits.noted"));
        NoteKeeper device = keeper;
        if (done && device != null) {
            device.about(
                    visit.id(), getTranslation("followup.visits.kind." + visit.kind(), moments.say(visit.startsAt())));
        }
    }

    @Override
    public void drop(Visit visit) {
        act(() -> visits.drop(visit.id()), getTranslation("followup.visits.droppedNow"));
    }

    @Override
    public boolean add(String title, LocalDate dueOn) {
        return act(() -> tasks.add(id(), title, dueOn), getTranslation("followup.tasks.added", title));
    }

    @Override
    public void tick(SchoolTask task, boolean done) {
        act(
                () -> tasks.tick(task.id(), done),
                getTranslation(done ? "followup.tasks.ticked" : "followup.tasks.unticked", task.title()));
    }

    private boolean take(NoteKeeper.Arrived note) {
        if (note.body().isBlank() || note.body().length() > SchoolNote.LONGEST) {
            return false;
        }
        return here(() -> {
            boolean known = dossier().visits().stream().anyMatch(it -> it.id().equals(note.visit()));
            notes.keep(note.id(), id(), known ? note.visit() : null, note.body(), note.writtenAt());
            draw(dossiers.find(school).orElseThrow(NotFoundException::new));
        });
    }

    private boolean move(Stage to) {
        return here(() -> {
            FollowUp followUp = dossier().followUp();
            try {
                Stage now = followUps.move(followUp.id(), followUp.stage(), to);
                tell(getTranslation("followup.move.done", followUp.school().name(), StageTexts.of(now)));
            } catch (StageChangedException changed) {
                tell(getTranslation("followup.move.changed", followUp.school().name(), StageTexts.of(changed.now())));
            }
            draw(dossiers.find(school).orElseThrow(NotFoundException::new));
        });
    }

    private boolean act(Runnable change, String done) {
        return here(() -> {
            change.run();
            tell(done);
            draw(dossiers.find(school).orElseThrow(NotFoundException::new));
        });
    }

    private void tell(String text) {
        told.removeAll();
        told.add(new Paragraph(text));
    }

    private Dossier dossier() {
        return Objects.requireNonNull(shown);
    }

    private TenantId id() {
        return dossier().followUp().id();
    }

    private static boolean trainer() {
        return CurrentPerson.required()
                .account()
                .rolesIn(CurrentTenant.required().id())
                .contains(Role.ERUN);
    }
}
