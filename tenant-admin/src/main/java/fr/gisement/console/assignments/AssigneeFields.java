package fr.gisement.console.assignments;

import static fr.gisement.console.assignments.AssignmentWords.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import fr.gisement.assignment.Assignee;
import fr.gisement.assignment.Assignments;
import fr.gisement.identity.Person;
import java.util.Optional;

/** Asks for somebody by their address; for a name only when the platform does not know them. */
final class AssigneeFields extends Div {

    private static final int LONGEST = 200;

    private final transient Assignments assignments;
    private final EmailField mail = new EmailField(text("mail"));
    private final Paragraph known = new Paragraph();
    private final Select<String> civility = new Select<>();
    private final TextField givenName = name("given");
    private final TextField familyName = name("family");
    private boolean stranger;

    AssigneeFields(Assignments assignments) {
        this.assignments = assignments;
        addClassName("assignee");
        mail.setRequiredIndicatorVisible(true);
        mail.setErrorMessage(text("mail.wrong"));
        mail.setHelperText(text("mail.help"));
        mail.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        mail.addValueChangeListener(changed -> {
            boolean before = stranger;
            look();
            if (stranger && !before) {
                civility.focus(); // what was not there when the keyboard went on
            }
        });
        civility.setLabel(text("civility"));
        civility.setItems(Assignee.CIVILITIES);
        civility.setEmptySelectionAllowed(true);
        known.getElement().setAttribute("role", "status");
        add(mail, known, civility, givenName, familyName);
        look();
    }

    /** Whether it says who; marks what is missing. */
    boolean complete() {
        look();
        mail.setInvalid(!assignee().hasAddress());
        givenName.setInvalid(stranger && givenName.getValue().isBlank());
        familyName.setInvalid(stranger && familyName.getValue().isBlank());
        return !mail.isInvalid() && !givenName.isInvalid() && !familyName.isInvalid();
    }

    Assignee assignee() {
        return new Assignee(
                mail.getValue(),
                stranger ? civility.getValue() : null,
                stranger ? givenName.getValue() : "",
                stranger ? familyName.getValue() : "");
    }

    private void look() {
        Optional<Person> person = assignments.personAt(mail.getValue());
        stranger = !mail.getValue().isBlank() && person.isEmpty();
        known.setText(person.map(it -> text("known", it.displayName())).orElse(stranger ? text("stranger") : ""));
        known.setVisible(!known.getText().isEmpty());
        civility.setVisible(stranger);
        givenName.setVisible(stranger);
        familyName.setVisible(stranger);
    }

    private static TextField name(String which) {
        TextField name = new TextField(text(which));
        name.setRequiredIndicatorVisible(true);
        name.setErrorMessage(text(which + ".missing"));
        name.setMaxLength(LONGEST);
        return name;
    }
}
