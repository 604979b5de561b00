package fr.gisement.presence;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import fr.gisement.components.ButtonLink;
import fr.gisement.components.Buttons;
import fr.gisement.components.Notice;
import fr.gisement.identity.CurrentPerson;
import fr.gisement.shell.PublicLayout;
import fr.gisement.training.Arrival;
import fr.gisement.training.TrainingRefusedException;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** Where somebody who scanned the code says, with one touch, that it is they who are in the room. */
@Route(value = PresenceAddress.PAGE, layout = PublicLayout.class)
@PermitAll
final class PresenceView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Arrivals arrivals;
    private final Div answer = new Div();
    private String ticket = "";

    PresenceView(Arrivals arrivals) {
        this.arrivals = arrivals;
        addClassNames("presence", "notice");
        answer.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        answer.removeAll();
        add(new H1(getTranslation("presence.title")));
        ticket = ticket();
        Optional<String> session = arrivals.title(ticket);
        if (session.isEmpty()) {
            add(Notice.warning(getTranslation("presence.old")));
            return;
        }
        String me = CurrentPerson.required().person().displayName();
        Div ask = new Div(
                new Paragraph(getTranslation("presence.ask", me, session.get())),
                Buttons.primary(getTranslation("presence.here"), click -> arrive()),
                new Paragraph(getTranslation("presence.other", me)));
        ask.addClassName("ask");
        answer.add(ask);
        add(answer);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", getTranslation("presence.title"));
    }

    private void arrive() {
        answer.removeAll();
        try {
            answer.add(arrivals.arrive(ticket)
                    .map(arrived -> arrived.arrival() == Arrival.PRESENT
                            ? Notice.success(getTranslation("presence.done", arrived.title()))
                            : Notice.info(getTranslation("presence.asked")))
                    .orElseGet(() -> Notice.warning(getTranslation("presence.old"))));
            arrivals.training(ticket)
                    .ifPresent(
                            href -> answer.add(new ButtonLink(href, getTranslation("presence.training")).secondary()));
        } catch (TrainingRefusedException refused) {
            answer.add(Notice.error(getTranslation("presence.refused." + refused.reason())));
        }
    }

    private static String ticket() {
        VaadinRequest request = VaadinRequest.getCurrent();
        return Stream.ofNullable(request == null ? null : request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(PresenceAddress.TICKET))
                .map(Cookie::getValue)
                .findFirst()
                .orElse("");
    }
}
