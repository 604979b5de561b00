package fr.gisement.school.training;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import fr.gisement.agenda.AgendaAddresses;
import fr.gisement.classes.SchoolCalendar;
import fr.gisement.components.ButtonLink;
import fr.gisement.components.Buttons;
import fr.gisement.components.EmptyState;
import fr.gisement.components.Icon;
import fr.gisement.components.Notice;
import fr.gisement.components.PageHeader;
import fr.gisement.documents.Certificate;
import fr.gisement.documents.Papers;
import fr.gisement.entrance.Entrance;
import fr.gisement.entrance.SpaceRoles;
import fr.gisement.identity.Role;
import fr.gisement.school.SchoolAddress;
import fr.gisement.school.SchoolLayout;
import fr.gisement.school.SchoolPaths;
import fr.gisement.school.SchoolView;
import fr.gisement.selftraining.MyPath;
import fr.gisement.timetable.AgendaCard;
import fr.gisement.timetable.AgendaLinks;
import fr.gisement.timetable.PaperLink;
import fr.gisement.timetable.SessionWords;
import fr.gisement.training.EnrolmentState;
import fr.gisement.training.MySession;
import fr.gisement.training.Presence;
import fr.gisement.training.SessionId;
import fr.gisement.training.TrainingClashException;
import fr.gisement.training.TrainingClashException.Named;
import fr.gisement.training.TrainingRefusedException;
import fr.gisement.training.TrainingSession;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A teacher's training: what asks for an answer first, then what comes, what is offered, and how far they are. */
@Route(value = "e/:slug/formations", layout = SchoolLayout.class)
@StyleSheet("assets/agenda.css")
@StyleSheet("assets/authoring.css")
@PermitAll
@SpaceRoles({Role.DIRECTOR, Role.TEACHER, Role.SUBSTITUTE})
final class MyTrainingView extends SchoolView {

    private final TrainingPages pages;
    private final SchoolPaths paths;
    private final SessionWords words;
    private final SchoolCalendar calendar;
    private final AgendaAddresses addresses;
    private final AgendaLinks links;
    private @Nullable AgendaCard agenda;
    private final Map<SessionId, EvaluationForm> opinions = new HashMap<>();
    private final Div told = new Div();

    MyTrainingView(
            Entrance entrance,
            TrainingPages pages,
            SchoolPaths paths,
            SessionWords words,
            SchoolCalendar calendar,
            AgendaAddresses addresses,
            AgendaLinks links) {
        super(entrance);
        this.pages = pages;
        this.paths = paths;
        this.words = words;
        this.calendar = calendar;
        this.addresses = addresses;
        this.links = links;
        addClassName("my-training");
        told.getElement().setAttribute("role", "status");
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        told.removeAll();
        opinions.clear();
        agenda = new AgendaCard("teacher", addresses, links, words, this::here);
        draw();
    }

    private void draw() {
        removeAll();
        TrainingPage page = pages.current();
        Instant now = calendar.now();
        title(getTranslation("mytraining.title"));
        add(
                new PageHeader(getTranslation("mytraining.title"))
                        .subtitle(getTranslation("mytraining.subtitle"))
                        .actions(new ButtonLink(SchoolAddress.library(slug()), getTranslation("mytraining.library"))
                                .secondary()
                                .icon(Icon.JOURNAL)),
                told);
        page.mine().stream().filter(it -> it.toEvaluate(now)).forEach(it -> add(evaluation(it)));
        List<MySession> coming = page.mine().stream()
                .filter(it -> !it.session().over(now)
                        && now.isBefore(it.session().sheet().end()))
                .sorted(Comparator.comparing(it -> it.session().sheet().start()))
                .toList();
        if (!coming.isEmpty()) {
            add(part("mytraining.coming", coming, this::mine));
        }
        if (!page.offered().isEmpty()) {
            add(part("mytraining.offered", page.offered(), this::offer));
        } else if (coming.isEmpty() && page.mine().stream().noneMatch(it -> it.toEvaluate(now))) {
            add(new EmptyState(
                    Icon.TRAINING, getTranslation("mytraining.none"), getTranslation("mytraining.none.text")));
        }
        List<MyPath> open = paths.all().stream().filter(it -> !it.finished()).toList();
        if (!open.isEmpty()) {
            Section alone = new Section(
                    new H2(getTranslation("mytraining.paths")),
                    new Paragraph(getTranslation("mytraining.paths.text")),
                    new PathList(slug(), open));
            alone.addClassName("part");
            add(alone);
        }
        add(new ProgressPart(page.progress(), words, (module, alone) -> here(() -> pages.say(module, alone))));
        List<MySession> followed =
                page.mine().stream().filter(it -> it.session().over(now)).toList();
        if (!followed.isEmpty()) {
            add(part("mytraining.followed", followed, this::followed));
        }
        add(Objects.requireNonNull(agenda)); // the same as before: an address that was just made is shown once
    }

    /** The same at each drawing: an opinion that is being written stays while something else is done on the page. */
    private Component evaluation(MySession mine) {
        return opinions.computeIfAbsent(
                mine.session().id(),
                id -> new EvaluationForm(
                        mine.session(),
                        words,
                        evaluation -> act(() -> pages.evaluate(id, evaluation), "mytraining.thanks")));
    }

    private Component part(String title, List<MySession> sessions, Function<MySession, Component> card) {
        Div cards = new Div();
        cards.addClassName("session-cards");
        sessions.forEach(session -> cards.add(card.apply(session)));
        Section part = new Section(new H2(getTranslation(title)), cards);
        part.addClassName("part");
        return part;
    }

    private Component mine(MySession mine) {
        SessionCard card = new SessionCard(mine, words, true);
        if (!mine.session().cancelled() && !mine.session().begun(calendar.now())) {
            boolean waits = mine.state() == EnrolmentState.WAITING;
            SessionId id = mine.session().id();
            card.action(
                    Buttons.quiet(
                            getTranslation(waits ? "mytraining.leaveLine" : "mytraining.withdraw"),
                            click -> act(() -> pages.withdraw(id), "mytraining.withdrawn")),
                    getTranslation(
                            waits ? "mytraining.leaveLine.of" : "mytraining.withdraw.of",
                            mine.session().module().title()));
        }
        return card;
    }

    private Component offer(MySession offered) {
        boolean full = offered.session().freePlaces() == 0;
        SessionId id = offered.session().id();
        return new SessionCard(offered, words, false)
                .action(
                        full
                                ? Buttons.secondary(getTranslation("mytraining.wait"), click -> enrol(id))
                                : Buttons.primary(getTranslation("mytraining.enrol"), click -> enrol(id)),
                        getTranslation(
                                full ? "mytraining.wait.of" : "mytraining.enrol.of",
                                offered.session().module().title(),
                                words.when(offered.session())));
    }

    private Component followed(MySession mine) {
        SessionCard card = new SessionCard(mine, words, true);
        TrainingSession session = mine.session();
        if (mine.presence() == Presence.PRESENT && session.sheet().countedMinutes() > 0) {
            String kind = words.hours(session.sheet().hours());
            card.paper(new PaperLink(
                    getTranslation("mytraining.certificate"), "attestation", () -> paper(session.id(), kind)));
        }
        return card;
    }

    /** Asked for when it is downloaded, by whoever was there. */
    private Optional<byte[]> paper(SessionId id, String kind) {
        AtomicReference<Optional<Certificate>> paper = new AtomicReference<>(Optional.empty());
        inside(() -> paper.set(pages.certificate(id, kind)));
        return Objects.requireNonNull(paper.get()).map(Papers::pdf);
    }

    private void enrol(SessionId id) {
        here(() -> {
            told.removeAll();
            try {
                told.add(Notice.success(getTranslation("mytraining.state." + pages.enrol(id))));
            } catch (TrainingRefusedException refused) {
                told.add(Notice.error(getTranslation("mytraining.refused." + refused.reason())));
            } catch (TrainingClashException clash) {
                told.add(Notice.error(getTranslation("mytraining.clash"))
                        .with(new Paragraph(named(clash.asked())), new Paragraph(other(clash))));
            }
            draw();
        });
    }

    private void act(Runnable action, String done) {
        here(() -> {
            told.removeAll();
            try {
                action.run();
                told.add(Notice.success(getTranslation(done)));
            } catch (TrainingRefusedException refused) {
                told.add(Notice.error(getTranslation("mytraining.refused." + refused.reason())));
            }
            draw();
        });
    }

    /** One's own session is always named; the other way round is for who asks of somebody else. */
    private String other(TrainingClashException clash) {
        return clash.other()
                .map(other -> other.circonscription() == null
                        ? named(other)
                        : getTranslation("mytraining.clash.there", named(other), other.circonscription()))
                .orElseGet(() -> getTranslation("mytraining.clash.elsewhere"));
    }

    private String named(Named session) {
        return session.title() + ", " + words.whenInside(session.start(), session.end());
    }
}
