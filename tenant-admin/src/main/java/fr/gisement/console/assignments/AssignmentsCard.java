package fr.gisement.console.assignments;

import static fr.gisement.console.assignments.AssignmentWords.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import fr.gisement.assignment.Assignment;
import fr.gisement.assignment.Assignments;
import fr.gisement.components.Buttons;
import fr.gisement.components.DataTable;
import fr.gisement.components.Icon;
import fr.gisement.components.Notice;
import fr.gisement.components.PersonAvatar;
import fr.gisement.identity.Role;
import fr.gisement.operations.OperationId;
import fr.gisement.operations.Operations;
import fr.gisement.tenancy.Tenant;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Who accompanies and inspects a circonscription: now, soon, and before. */
public final class AssignmentsCard extends Div {

    private final transient AssignmentDialogs dialogs;

    /** @param asked told what was asked for */
    public AssignmentsCard(
            Tenant circonscription, Assignments assignments, Operations operations, Consumer<OperationId> asked) {
        this.dialogs = new AssignmentDialogs(circonscription, assignments, operations, asked);
        addClassName("assignments");
        List<Assignment> all = assignments.of(circonscription.id());
        Instant now = Instant.now();
        List<Assignment> open =
                all.stream().filter(it -> it.at(now) != Assignment.State.ENDED).toList();
        List<Assignment> ended = all.stream()
                .filter(it -> it.at(now) == Assignment.State.ENDED)
                .toList()
                .reversed();
        add(head());
        if (open.stream().noneMatch(it -> it.role() == Role.ERUN && it.at(now) == Assignment.State.CURRENT)) {
            add(Notice.warning(text("none")));
        }
        if (!open.isEmpty()) {
            add(table(text("title"), open)
                    .actions(text("action"), this::actions)
                    .rows(open));
        }
        if (!ended.isEmpty()) {
            Details history = new Details(
                    text("history", ended.size()),
                    table(text("history.title"), ended).rows(ended));
            history.addClassName("history");
            add(history);
        }
    }

    private Div head() {
        Button erun = Buttons.secondary(text("assign.ERUN"), clicked -> dialogs.assign(Role.ERUN));
        erun.setIcon(Icon.PLUS.create());
        Button ien = Buttons.quiet(text("assign.IEN"), clicked -> dialogs.assign(Role.IEN));
        ien.setIcon(Icon.PLUS.create());
        Div ways = new Div(erun, ien);
        ways.addClassName("buttons");
        Div head = new Div(new H2(text("title")), ways);
        head.addClassName("head");
        return head;
    }

    private DataTable<Assignment> table(String caption, List<Assignment> rows) {
        DataTable<Assignment> table = new DataTable<Assignment>(caption)
                .name(text("person"), this::person)
                .text(text("role"), AssignmentWords::role)
                .text(text("dates"), AssignmentWords::span);
        if (rows.stream().anyMatch(it -> it.share() != null)) {
            table.number(text("share"), AssignmentWords::share);
        }
        return table.component(text("state"), AssignmentWords::state);
    }

    private Component person(Assignment assignment) {
        Span mail = new Span(assignment.person().mail());
        mail.addClassName("detail");
        Div words = new Div(new Span(assignment.person().formalName()), mail);
        Div person = new Div(new PersonAvatar(assignment.person()).asDecoration(), words);
        person.addClassName("person");
        return person;
    }

    private Component actions(Assignment assignment) {
        Div actions = new Div(
                act("change", assignment, () -> dialogs.change(assignment)),
                act("replace", assignment, () -> dialogs.replace(assignment)),
                act("end", assignment, () -> dialogs.end(assignment)));
        actions.addClassName("buttons");
        return actions;
    }

    private static Button act(String what, Assignment assignment, Runnable action) {
        Button button = Buttons.quiet(text(what), clicked -> action.run());
        button.setAriaLabel(text(what + ".of", assignment.person().displayName()));
        return button;
    }
}
