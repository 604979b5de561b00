package fr.gisement.circonscription.training;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import fr.gisement.components.Buttons;
import fr.gisement.components.DataTable;
import fr.gisement.components.StatusBadge;
import fr.gisement.components.StatusBadge.Tone;
import fr.gisement.identity.PersonId;
import fr.gisement.identity.SchoolTeacher;
import fr.gisement.tenancy.TenantId;
import fr.gisement.training.EnrolmentState;
import fr.gisement.training.Participant;
import fr.gisement.training.Presence;
import fr.gisement.training.SessionId;
import fr.gisement.training.SessionRegister;
import fr.gisement.training.SessionState;
import fr.gisement.training.TrainingSession;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Who takes part in a session, for its trainers: who asks to come in, who has a place and came, who waits. */
final class ParticipantList extends Div {

    /** Does something with the session inside the circonscription, and has the screen drawn anew. */
    @FunctionalInterface
    interface Desk {
        boolean act(Runnable action, String done);
    }

    private final transient TrainingSession session;
    private final transient SessionRegister register;
    private final transient Desk desk;
    private final boolean marking;
    private final boolean planned;

    ParticipantList(TrainingSession session, SessionRegister register, Instant now, Desk desk) {
        this.session = session;
        this.register = register;
        this.desk = desk;
        this.marking = session.doorsOpen(now);
        this.planned = session.state() == SessionState.PLANNED;
        List<Participant> all = register.participants(session.id());
        List<Participant> asking = in(all, EnrolmentState.ASKED);
        List<Participant> enrolled = in(all, EnrolmentState.ENROLLED);
        List<Participant> waiting = in(all, EnrolmentState.WAITING);
        if (!asking.isEmpty() && !session.cancelled()) {
            add(part("training.asking", asking.size(), asking(asking)));
        }
        add(part(
                "training.participants",
                enrolled.size(),
                enrolled.isEmpty() ? new Paragraph(getTranslation("training.participants.none")) : enrolled(enrolled)));
        if (!waiting.isEmpty()) {
            add(part("training.waiting", waiting.size(), waiting(waiting)));
        }
        if (planned) {
            add(enrolling());
        }
    }

    private static List<Participant> in(List<Participant> all, EnrolmentState state) {
        return all.stream().filter(it -> it.state() == state).toList();
    }

    private Component part(String title, int count, Component content) {
        Section part = new Section(new H2(getTranslation(title, count)), content);
        part.addClassName("part");
        return part;
    }

    private Component asking(List<Participant> asking) {
        return new DataTable<Participant>(getTranslation("training.asking", asking.size()))
                .name(getTranslation("training.participant"), ParticipantList::name)
                .actions(getTranslation("training.actions"), it -> {
                    Button admit = admit(it);
                    return planned ? new Div(admit, withdraw(it, "training.decline")) : admit;
                })
                .rows(asking);
    }

    private Component enrolled(List<Participant> enrolled) {
        DataTable<Participant> table = new DataTable<Participant>(
                        getTranslation("training.participants", enrolled.size()))
                .name(getTranslation("training.participant"), ParticipantList::name);
        if (marking) {
            table.component(getTranslation("training.present"), this::tick);
        }
        if (planned) {
            table.actions(getTranslation("training.actions"), it -> withdraw(it, "training.withdraw"));
        }
        return table.rows(enrolled);
    }

    private Component tick(Participant participant) {
        Checkbox present =
                new Checkbox(getTranslation("training.isPresent"), participant.presence() == Presence.PRESENT);
        present.setAriaLabel(
                getTranslation("training.isPresent.of", participant.person().displayName()));
        SessionId id = session.id();
        present.addValueChangeListener(changed -> {
            if (changed.isFromClient()) {
                Presence otherwise = planned ? null : Presence.ABSENT;
                desk.act(
                        () -> register.mark(
                                id, participant.person().id(), changed.getValue() ? Presence.PRESENT : otherwise),
                        getTranslation(
                                changed.getValue() ? "training.marked" : "training.unmarked",
                                participant.person().displayName()));
            }
        });
        return present;
    }

    private Component waiting(List<Participant> waiting) {
        return new DataTable<Participant>(getTranslation("training.waiting", waiting.size()))
                .name(getTranslation("training.participant"), ParticipantList::name)
                .number(getTranslation("training.line"), it -> String.valueOf(waiting.indexOf(it) + 1))
                .actions(getTranslation("training.actions"), it -> {
                    Div ways = new Div();
                    if (marking && !session.cancelled()) {
                        ways.add(admit(it));
                    }
                    if (planned) {
                        ways.add(withdraw(it, "training.withdraw"));
                    }
                    return ways;
                })
                .rows(waiting);
    }

    private Button admit(Participant participant) {
        String name = participant.person().displayName();
        PersonId id = participant.person().id();
        Button admit = Buttons.secondary(
                getTranslation("training.admit"),
                click -> desk.act(() -> register.admit(session.id(), id), getTranslation("training.admitted", name)));
        admit.setAriaLabel(getTranslation("training.admit.of", name));
        return admit;
    }

    private Component withdraw(Participant participant, String key) {
        String name = participant.person().displayName();
        Button withdraw = Buttons.quiet(
                getTranslation(key),
                click -> desk.act(
                        () -> register.withdraw(
                                session.id(), participant.person().id()),
                        getTranslation("training.withdrawn", name)));
        withdraw.setAriaLabel(getTranslation(key + ".of", name));
        return withdraw;
    }

    private Component enrolling() {
        Map<TenantId, String> schools = register.schools();
        ComboBox<SchoolTeacher> who = new ComboBox<>(getTranslation("training.enrol.who"));
        who.setItems(register.others(session.id()));
        who.setItemLabelGenerator(it -> it.person().displayName() + " – "
                + it.schools().stream()
                        .map(id -> schools.getOrDefault(id, ""))
                        .sorted()
                        .collect(Collectors.joining(", ")));
        Button enrol = Buttons.secondary(getTranslation("training.enrol"), click -> {
            SchoolTeacher chosen = who.getValue();
            if (chosen == null) {
                who.setErrorMessage(getTranslation("training.enrol.missing"));
                who.setInvalid(true);
                return;
            }
            desk.act(
                    () -> register.enrol(session.id(), chosen.person().id()),
                    getTranslation("training.enrolled", chosen.person().displayName()));
        });
        Div line = new Div(who, enrol);
        line.addClassName("filters");
        return part("training.enrol.title", 0, line);
    }

    private static Component name(Participant participant) {
        Span schools = new Span(String.join(", ", participant.schools()));
        schools.addClassName("detail");
        Div name = new Div(new Span(participant.person().displayName()), schools);
        if (participant.elsewhere()) {
            name.add(new StatusBadge(Tone.BAD, name.getTranslation("training.elsewhere")));
        }
        return name;
    }
}
