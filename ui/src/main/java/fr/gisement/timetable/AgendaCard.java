package fr.gisement.timetable;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import fr.gisement.agenda.AgendaAddresses;
import fr.gisement.components.AskDialog;
import fr.gisement.components.Buttons;
import fr.gisement.components.Card;
import fr.gisement.components.Notice;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/** Where somebody makes, copies and takes back the address that their calendar asks, and reads how to subscribe to it. */
public final class AgendaCard extends Div {

    private static final List<String> CALENDARS = List.of("google", "outlook", "iphone", "thunderbird");
    private static final int STEPS = 3;

    private final AgendaAddresses addresses;
    private final AgendaLinks links;
    private final SessionWords words;
    private final Predicate<Runnable> here;
    private final Div content = new Div();

    /**
     * @param kind of reader, whose words say what the calendar holds: {@code trainer} or {@code teacher}
     * @param here does something as the page's reader, and answers whether it could
     */
    public AgendaCard(
            String kind, AgendaAddresses addresses, AgendaLinks links, SessionWords words, Predicate<Runnable> here) {
        this.addresses = addresses;
        this.links = links;
        this.words = words;
        this.here = here;
        addClassName("agenda-card");
        content.addClassName("agenda");
        content.getElement().setAttribute("aria-live", "polite");
        add(new Card(getTranslation("agenda.title"), new Paragraph(getTranslation("agenda.what." + kind)), content));
        rest();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().getPage().addJavaScript("context://assets/copy-text.js");
    }

    private void rest() {
        content.removeAll();
        Instant made = addresses.madeAt().orElse(null);
        if (made == null) {
            content.add(buttons(Buttons.secondary(getTranslation("agenda.make"), click -> make())));
        } else {
            content.add(
                    new Paragraph(getTranslation("agenda.made", words.dayInside(made))),
                    buttons(
                            Buttons.secondary(getTranslation("agenda.renew"), click -> renew()),
                            Buttons.quiet(getTranslation("agenda.revoke"), click -> revoke())));
        }
    }

    private boolean make() {
        return here.test(() -> fresh(links.whole(addresses.make())));
    }

    /** Shown this once: of the secret, nothing but a seal is kept. */
    private void fresh(String address) {
        content.removeAll();
        TextField field = new TextField(getTranslation("agenda.address"));
        field.setValue(address);
        field.setReadOnly(true);
        field.setAutoselect(true);
        field.addClassName("address");
        Button copy = Buttons.primary(getTranslation("agenda.copy"), click -> {});
        copy.getElement()
                .setAttribute("data-copies", address)
                .setAttribute("data-copied", getTranslation("agenda.copied"));
        Span copied = new Span();
        copied.getElement().setAttribute("role", "status");
        Div how = new Div();
        how.addClassName("how");
        CALENDARS.forEach(calendar -> how.add(steps(calendar)));
        content.add(
                Notice.warning(getTranslation("agenda.once")),
                field,
                buttons(copy, copied),
                new Paragraph(getTranslation("agenda.how")),
                how,
                buttons(Buttons.quiet(getTranslation("agenda.revoke"), click -> revoke())));
    }

    private Component steps(String calendar) {
        OrderedList steps = new OrderedList();
        for (int step = 1; step <= STEPS; step++) {
            steps.add(new ListItem(getTranslation("agenda.how." + calendar + "." + step)));
        }
        return new NativeDetails(getTranslation("agenda.how." + calendar), steps);
    }

    private void renew() {
        new AskDialog(getTranslation("agenda.renew"), getTranslation("agenda.renew.what"))
                .confirm(getTranslation("agenda.renew"), false, this::make)
                .open();
    }

    private void revoke() {
        new AskDialog(getTranslation("agenda.revoke"), getTranslation("agenda.revoke.what"))
                .confirm(
                        getTranslation("agenda.revoke"),
                        true,
                        () -> here.test(() -> {
                            addresses.revoke();
                            rest();
                            content.addComponentAsFirst(Notice.success(getTranslation("agenda.revoked")));
                        }))
                .open();
    }

    private static Div buttons(Component... all) {
        Div buttons = new Div(all);
        buttons.addClassName("actions");
        return buttons;
    }
}
