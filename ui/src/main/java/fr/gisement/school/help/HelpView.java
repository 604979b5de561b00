package fr.gisement.school.help;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import fr.gisement.access.Rights;
import fr.gisement.classes.SchoolCalendar;
import fr.gisement.components.Buttons;
import fr.gisement.components.Card;
import fr.gisement.components.Notice;
import fr.gisement.components.PageHeader;
import fr.gisement.entrance.Entrance;
import fr.gisement.entrance.SpaceRoles;
import fr.gisement.followup.SchoolSide;
import fr.gisement.help.HelpAnswer;
import fr.gisement.help.HelpChangedException;
import fr.gisement.help.HelpRequest;
import fr.gisement.help.HelpSlot;
import fr.gisement.help.HelpState;
import fr.gisement.help.SchoolHelp;
import fr.gisement.identity.CurrentPerson;
import fr.gisement.identity.Person;
import fr.gisement.identity.Role;
import fr.gisement.portfolio.SchoolTrainers;
import fr.gisement.portfolio.TrainersAbove;
import fr.gisement.school.Moments;
import fr.gisement.school.SchoolLayout;
import fr.gisement.school.SchoolView;
import fr.gisement.support.AccessId;
import fr.gisement.support.SupportDesk;
import fr.gisement.tenancy.CurrentTenant;
import fr.gisement.tenancy.TenantUnavailableException;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;

/** A school and its eRun: who it is, what the school asked for, and for the director, whom they let in. */
@Route(value = "e/:slug/mon-erun", layout = SchoolLayout.class)
@PermitAll
@SpaceRoles({Role.DIRECTOR, Role.TEACHER, Role.SUBSTITUTE})
final class HelpView extends SchoolView {

    private final SchoolHelp help;
    private final SchoolTrainers trainers;
    private final SchoolSide side;
    private final SupportDesk desk;
    private final SchoolCalendar calendar;
    private final Rights rights;
    private final Moments moments;
    private final HelpTexts texts;
    private final Div told = new Div();
    private final Div requests = new Div();
    private final Div access = new Div();

    HelpView(
            Entrance entrance,
            SchoolHelp help,
            SchoolTrainers trainers,
            SchoolSide side,
            SupportDesk desk,
            SchoolCalendar calendar,
            Rights rights,
            Moments moments,
            HelpTexts texts) {
        super(entrance);
        this.help = help;
        this.trainers = trainers;
        this.side = side;
        this.desk = desk;
        this.calendar = calendar;
        this.rights = rights;
        this.moments = moments;
        this.texts = texts;
        told.addClassName("told");
        told.getElement().setAttribute("role", "status");
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        title(getTranslation("help.title"));
        told.removeAll();
        requests.removeAll();
        access.removeAll();
        add(new PageHeader(getTranslation("help.title")).subtitle(getTranslation("help.subtitle")), told);
        Div parts = new Div();
        parts.addClassName("help-parts");
        add(parts);
        boolean director = rights.here(Role.DIRECTOR);
        try {
            TrainersAbove above = trainers.current();
            List<HelpRequest> asked = help.requests();
            drawRequests(asked);
            parts.add(
                    new Div(new Card(getTranslation("help.trainer"), new TrainerCard(above, next())), requests),
                    new Div(new Card(getTranslation("help.ask"), new AskForm(texts, this::send)), access));
            if (director) {
                drawAccess(above, asked);
            }
        } catch (TenantUnavailableException above) {
            if (above.tenant()
                    .filter(it -> it.id().equals(CurrentTenant.required().id()))
                    .isPresent()) {
                throw above;
            }
            parts.add(new Div(Notice.warning(getTranslation("help.away"))), new Div(access));
            if (director) { // a consent ends even so
                drawAccess(new TrainersAbove(null, List.of()), List.of());
            }
        }
    }

    /** The next visit in words; empty when none is planned. */
    private String next() {
        return side.next()
                .map(it -> getTranslation("help.visit." + it.kind(), moments.say(it.startsAt())))
                .orElse("");
    }

    private void send(AskForm form) {
        here(() -> form.read(help::mayBe).ifPresent(asked -> {
            help.ask(asked.topic(), asked.words(), asked.slots());
            form.clear();
            drawRequests(help.requests());
            tell("help.ask.done");
        }));
    }

    private void drawRequests(List<HelpRequest> asked) {
        requests.removeAll();
        if (!asked.isEmpty()) {
            requests.add(new Card(
                    getTranslation("help.requests"),
                    asked.stream().map(this::item).toArray(Component[]::new)));
        }
    }

    private Component item(HelpRequest request) {
        RequestItem item = new RequestItem(request, "", texts, moments);
        Person asker = request.askedBy();
        boolean mine = asker != null
                && asker.id().equals(CurrentPerson.required().person().id());
        if (!request.state().over() && (mine || rights.here(Role.DIRECTOR))) {
            item.add(Buttons.quiet(getTranslation("help.withdraw"), click -> here(() -> withdraw(request))));
        }
        return item;
    }

    private void withdraw(HelpRequest request) {
        try {
            help.withdraw(request.id(), request.version());
            tell("help.withdraw.done");
        } catch (HelpChangedException changed) {
            tell("help.changed");
        }
        drawRequests(help.requests());
    }

    private void drawAccess(TrainersAbove above, List<HelpRequest> asked) {
        access.removeAll();
        access.add(new Card(
                getTranslation("help.access"),
                new AccessCard(
                        desk.all(),
                        above.all(),
                        suggested(above, asked),
                        moments,
                        new Consents(() -> drawAccess(above, asked)))));
    }

    /** Lets in and sends out, inside the school. */
    private final class Consents implements AccessCard.Work {

        private final Runnable again;

        /** @param again draws the card as it is then */
        Consents(Runnable again) {
            this.again = again;
        }

        @Override
        public void grant(AccessCard.Consent consent, Runnable wrong) {
            here(() -> {
                if (desk.mayLastUntil(consent.lastDay())) {
                    desk.grant(consent.trainer(), consent.lastDay(), consent.because());
                    tell("help.access.granted");
                    again.run();
                } else {
                    wrong.run();
                }
            });
        }

        @Override
        public void revoke(AccessId access) {
            here(() -> {
                desk.revoke(access);
                tell("help.access.over");
                again.run();
            });
        }
    }

    /** Until the evening of the slot that was chosen, for who chose it; for want of one, today and who follows. */
    private AccessCard.Suggested suggested(TrainersAbove above, List<HelpRequest> asked) {
        LocalDate today = calendar.today();
        LocalDate last = today.plusDays(SupportDesk.MOST_DAYS);
        for (HelpRequest request : asked) {
            HelpAnswer answer = request.answer();
            if (request.state() != HelpState.ANSWERED || answer == null) {
                continue;
            }
            HelpSlot slot = answer.slot();
            if (slot != null && !slot.day().isBefore(today)) {
                Person answering = above.all().stream()
                        .filter(it -> it.equals(answer.by()))
                        .findFirst()
                        .orElse(above.follower());
                return new AccessCard.Suggested(answering, slot.day().isAfter(last) ? last : slot.day(), request.id());
            }
        }
        return new AccessCard.Suggested(above.follower(), today, null);
    }

    private void tell(String text) {
        told.removeAll();
        told.add(new Paragraph(getTranslation(text)));
    }
}
