package fr.gisement.circonscription.help;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import fr.gisement.circonscription.CirconscriptionAddress;
import fr.gisement.circonscription.CirconscriptionLayout;
import fr.gisement.components.ButtonLink;
import fr.gisement.components.Card;
import fr.gisement.components.EmptyState;
import fr.gisement.components.Icon;
import fr.gisement.components.PageHeader;
import fr.gisement.entrance.Entrance;
import fr.gisement.entrance.SpaceRoles;
import fr.gisement.entrance.SpaceView;
import fr.gisement.help.HelpChangedException;
import fr.gisement.help.HelpDesk;
import fr.gisement.help.HelpRequest;
import fr.gisement.help.HelpRequestId;
import fr.gisement.identity.Role;
import fr.gisement.migrations.SchemaKind;
import fr.gisement.school.Moments;
import fr.gisement.school.NewsMark;
import fr.gisement.school.SchoolAddress;
import fr.gisement.school.SchoolNews;
import fr.gisement.school.help.HelpTexts;
import fr.gisement.school.help.RequestItem;
import fr.gisement.support.OpenSchool;
import fr.gisement.support.OpenSchools;
import fr.gisement.tenancy.CurrentTenant;
import fr.gisement.tenancy.Tenant;
import fr.gisement.tenancy.TenantId;
import fr.gisement.tenancy.TenantRegistry;
import fr.gisement.tenancy.TenantUnavailableException;
import jakarta.annotation.security.PermitAll;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

/** What schools ask for, what waits first; and the schools that let the trainer in. */
@Route(value = CirconscriptionAddress.REQUESTS_TEMPLATE, layout = CirconscriptionLayout.class)
@PermitAll
@SpaceRoles(Role.ERUN)
final class RequestsView extends SpaceView implements RequestCard.Work {

    private static final int ENDED_SHOWN = 20;

    private final HelpDesk desk;
    private final OpenSchools open;
    private final TenantRegistry registry;
    private final HelpTexts texts;
    private final Moments moments;
    private final SchoolNews news;
    private final NewsMark mark = new NewsMark(() -> here(this::showNew));
    private final Section waiting = new Section();
    private final Set<HelpRequestId> shown = new HashSet<>();
    private @Nullable Component nothing;
    private @Nullable Registration following;

    RequestsView(
            Entrance entrance,
            HelpDesk desk,
            OpenSchools open,
            TenantRegistry registry,
            HelpTexts texts,
            Moments moments,
            SchoolNews news) {
        super(entrance, SchemaKind.CIRCONSCRIPTION, CirconscriptionAddress.SLUG);
        this.desk = desk;
        this.open = open;
        this.registry = registry;
        this.texts = texts;
        this.moments = moments;
        this.news = news;
        waiting.addClassName("part");
        addClassNames("circonscription", "requests");
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        title(getTranslation("requests.title"));
        following = news.follow(this, CurrentTenant.required().id(), HelpDesk.NEWS, ids -> ofItself(this::noticeNew));
        mark.clear();
        List<HelpRequest> asked = desk.open();
        List<HelpRequest> answered = desk.answered();
        List<HelpRequest> ended = desk.ended(ENDED_SHOWN);
        PageHeader header = new PageHeader(getTranslation("requests.title"));
        add(header, mark);
        List<OpenSchool> letIn = open.mine();
        if (!letIn.isEmpty()) {
            add(new Card(getTranslation("requests.visits"), visits(letIn)));
        }
        nothing = null;
        if (asked.isEmpty() && answered.isEmpty()) {
            nothing = new EmptyState(Icon.HELP, getTranslation("requests.none"), getTranslation("requests.none.text"));
            add(nothing);
        } else {
            header.subtitle(getTranslation("requests.subtitle", asked.size()));
        }
        waiting.removeAll();
        waiting.add(new H2(getTranslation("requests.waiting")));
        waiting.setVisible(!asked.isEmpty());
        shown.clear();
        asked.forEach(this::await);
        add(waiting);
        part("requests.answered", answered.stream().map(this::card).toList());
        part("requests.ended", ended.stream().map(this::past).toList());
    }

    @Override
    protected void leave() {
        if (following != null) {
            following.remove();
            following = null;
        }
    }

    private void await(HelpRequest request) {
        shown.add(request.id());
        waiting.add(card(request));
    }

    /** Says that there is something new, without moving what is being read or an answer that is being typed. */
    private void noticeNew() {
        long count = desk.open().stream().filter(it -> !shown.contains(it.id())).count();
        if (count == 0) {
            mark.clear();
        } else {
            mark.say(getTranslation("requests.news", count));
        }
    }

    /** What came waits longest for its turn: it stands last. */
    private void showNew() {
        mark.clear();
        desk.open().stream().filter(it -> !shown.contains(it.id())).forEach(this::await);
        waiting.setVisible(true);
        Component none = nothing;
        if (none != null) {
            remove(none);
            nothing = null;
        }
    }

    /** Nobody asked for it, so nobody is told when it is not to be: a right that ended, a space that closed. */
    private void ofItself(Runnable look) {
        try {
            if (belongs()) {
                inside(look);
            } else {
                leave();
            }
        } catch (TenantUnavailableException | AccessDeniedException | AuthenticationException refused) {
            leave();
        }
    }

    private void part(String title, List<? extends Component> cards) {
        if (!cards.isEmpty()) {
            Section section = new Section(new H2(getTranslation(title)));
            section.addClassName("part");
            cards.forEach(section::add);
            add(section);
        }
    }

    private Component card(HelpRequest request) {
        return new RequestCard(request, name(request.school()), texts, moments, this);
    }

    private Component past(HelpRequest request) {
        return new Card(new RequestItem(request, name(request.school()), texts, moments));
    }

    private Component visits(List<OpenSchool> letIn) {
        UnorderedList list = new UnorderedList();
        list.addClassName("visit-list");
        for (OpenSchool visit : letIn) {
            registry.snapshot().find(visit.school()).ifPresent(school -> {
                Span name = new Span(school.name());
                name.addClassName("name");
                Span until = new Span(getTranslation("requests.visit.until", moments.lastDay(visit.until())));
                until.addClassName("detail");
                list.add(new ListItem(
                        new Div(name, until),
                        new ButtonLink(SchoolAddress.home(school.slug()), getTranslation("requests.visit.enter"))
                                .icon(Icon.DOOR)
                                .secondary()));
            });
        }
        return list;
    }

    private String name(TenantId school) {
        return registry.snapshot().find(school).map(Tenant::name).orElse("");
    }

    @Override
    public void answer(RequestCard card, HelpRequest request, AnswerForm.Answered answer) {
        here(() ->
                act(card, request, () -> desk.answer(request.id(), request.version(), answer.words(), answer.slot())));
    }

    @Override
    public void close(RequestCard card, HelpRequest request) {
        here(() -> act(card, request, () -> desk.close(request.id(), request.version())));
    }

    private void act(RequestCard card, HelpRequest request, Runnable work) {
        try {
            work.run();
            desk.find(request.id()).ifPresent(card::show);
        } catch (HelpChangedException changed) {
            desk.find(request.id()).ifPresent(card::changed);
        }
    }
}
