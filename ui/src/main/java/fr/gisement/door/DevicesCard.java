package fr.gisement.door;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.gisement.account.MyAccount;
import fr.gisement.account.OpenSession;
import fr.gisement.components.Buttons;
import fr.gisement.components.Card;
import fr.gisement.components.Notice;
import fr.gisement.components.StatusBadge;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** The devices one is signed in on, each with a way to sign it out, and a way to sign all out. */
final class DevicesCard extends Composite<Card> {

    private static final ZoneId SCHOOL_TIME = ZoneId.of("Europe/Paris");

    /** The time of the last use is noted every few minutes only. */
    private static final Duration NOTED_LATE = Duration.ofMinutes(4);

    private final transient MyAccount account;
    private final Duration idle;
    private final Div answer = new Div();
    private final UnorderedList list = new UnorderedList();

    DevicesCard(MyAccount account, Duration idle) {
        this.account = account;
        this.idle = idle;
        list.addClassName("devices");
        Paragraph note = new Paragraph(getTranslation("door.account.devices.note"));
        note.addClassName("soft");
        Paragraph everywhere = new Paragraph(getTranslation("door.account.everywhere.note"));
        everywhere.addClassName("soft");
        Div end = new Div(
                Buttons.danger(getTranslation("door.account.everywhere"), click -> endEverywhere()), everywhere);
        end.addClassName("everywhere");
        getContent().add(note, answer, list, end);
        refresh();
    }

    @Override
    protected Card initContent() {
        return new Card(getTranslation("door.account.devices"));
    }

    private void refresh() {
        list.removeAll();
        account.openSessions(idle.plus(NOTED_LATE)).forEach(session -> list.add(item(session)));
    }

    private ListItem item(OpenSession session) {
        String device = session.device().isEmpty() ? getTranslation("door.account.device.unknown") : session.device();
        Span name = new Span(device);
        name.addClassName("name");
        Span seen = new Span(getTranslation("door.account.device.seen", time(session.startedAt()), ago(session)));
        seen.addClassName("soft");
        Div words = new Div(name, seen);
        words.addClassName("words");
        return new ListItem(words, session.current() ? here() : end(session, device));
    }

    private Component here() {
        return new StatusBadge(StatusBadge.Tone.GOOD, getTranslation("door.account.device.here"));
    }

    private Component end(OpenSession session, String device) {
        var button = Buttons.secondary(getTranslation("door.account.device.end"), click -> {
            account.end(session.signIn());
            answer.removeAll();
            answer.add(Notice.success(getTranslation("door.account.device.ended")));
            refresh();
        });
        button.setAriaLabel(getTranslation("door.account.device.end") + " : " + device);
        return button;
    }

    private void endEverywhere() {
        account.endEverywhere();
        getUI().ifPresent(ui -> ui.getPage().setLocation("deconnexion"));
    }

    private String time(Instant moment) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(getLocale())
                .withZone(SCHOOL_TIME)
                .format(moment);
    }

    private String ago(OpenSession session) {
        long minutes = Duration.between(session.lastSeenAt(), Instant.now()).toMinutes();
        return session.current() || minutes < NOTED_LATE.toMinutes()
                ? getTranslation("door.ago.now")
                : getTranslation("door.ago.minutes", minutes);
    }
}
