package fr.gisement.console.assignments;

import static fr.gisement.console.assignments.AssignmentWords.text;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.IntegerField;
import fr.gisement.assignment.Assignment;
import fr.gisement.assignment.Assignments;
import fr.gisement.components.DayField;
import fr.gisement.console.OperationDialog;
import fr.gisement.identity.Role;
import fr.gisement.operations.OperationId;
import fr.gisement.operations.OperationRequest;
import fr.gisement.operations.Operations;
import fr.gisement.tenancy.Tenant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What can be done with a circonscription's assignments; each asks before it does. */
final class AssignmentDialogs {

    private static final int WHOLE = 100;

    private final Tenant circonscription;
    private final Assignments assignments;
    private final Operations operations;
    private final Consumer<OperationId> asked;

    /** @param asked told what was asked for */
    AssignmentDialogs(
            Tenant circonscription, Assignments assignments, Operations operations, Consumer<OperationId> asked) {
        this.circonscription = circonscription;
        this.assignments = assignments;
        this.operations = operations;
        this.asked = asked;
    }

    /** Somebody more. */
    void assign(Role role) {
        open(role, null, text("assign.title." + role, circonscription.name()));
    }

    /** Somebody else, from a day on. */
    void replace(Assignment before) {
        open(
                before.role(),
                before,
                text("replace.title", before.person().displayName()),
                text("replace.what", before.person().displayName()));
    }

    private void open(Role role, @Nullable Assignment before, String title, String... explanation) {
        AssigneeFields who = new AssigneeFields(assignments);
        DatePicker from = day(text("from"));
        from.setRequiredIndicatorVisible(true);
        from.setValue(AssignmentWords.today());
        from.setErrorMessage(text("from.missing"));
        DatePicker until = day(text("until"));
        until.setHelperText(text("until.help"));
        IntegerField share = share(role, before == null ? null : before.share());
        new OperationDialog(title, explanation)
                .fields(who, from, until, share)
                .confirm(text(before == null ? "assign" : "replace"), false, () -> {
                    from.setInvalid(from.isEmpty());
                    return who.complete()
                            && !from.isInvalid()
                            && ask(new OperationRequest.Assign(
                                    circonscription.id(),
                                    role,
                                    who.assignee(),
                                    from.getValue(),
                                    until.getValue(),
                                    role == Role.ERUN ? share.getValue() : null,
                                    before == null ? null : before.id()));
                })
                .open();
    }

    void change(Assignment assignment) {
        DatePicker until = day(text("until"));
        until.setHelperText(text("until.help"));
        until.setValue(AssignmentWords.lastDay(assignment));
        IntegerField share = share(assignment.role(), assignment.share());
        new OperationDialog(text("change.title", assignment.person().displayName()), AssignmentWords.span(assignment))
                .fields(until, share)
                .confirm(
                        text("save"),
                        false,
                        () -> ask(new OperationRequest.ChangeAssignment(
                                assignment,
                                until.getValue(),
                                assignment.role() == Role.ERUN ? share.getValue() : null)))
                .open();
    }

    void end(Assignment assignment) {
        String name = assignment.person().displayName();
        new OperationDialog(text("end.title", name), text("end.what", name, circonscription.name()))
                .confirm(text("end"), true, () -> ask(new OperationRequest.EndAssignment(assignment)))
                .open();
    }

    /** The calendar waits for its button: over a dialog it would hide what is being filled in. */
    private static DatePicker day(String label) {
        DatePicker day = DayField.create(label);
        day.setAutoOpen(false);
        return day;
    }

    private static IntegerField share(Role role, @Nullable Integer value) {
        IntegerField share = new IntegerField(text("share"));
        share.setVisible(role == Role.ERUN);
        share.setRequiredIndicatorVisible(true);
        share.setMin(1);
        share.setMax(WHOLE);
        share.setStep(1);
        share.setStepButtonsVisible(false);
        share.setHelperText(text("share.help"));
        share.setValue(value == null ? WHOLE : value);
        return share;
    }

    private boolean ask(OperationRequest request) {
        asked.accept(operations.request(request));
        return true;
    }
}
