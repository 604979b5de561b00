package fr.gisement.door;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.server.VaadinRequest;
import fr.gisement.account.DoorBusyException;
import fr.gisement.account.MyAccount;
import fr.gisement.account.PasswordRules;
import fr.gisement.components.Buttons;
import fr.gisement.components.Card;
import fr.gisement.components.Notice;

/** Changes one's password, for who knows the current one. */
final class PasswordCard extends Composite<Card> {

    private final transient MyAccount account;
    private final PasswordField current = new PasswordField();
    private final PasswordField wanted = new PasswordField();
    private final Div answer = new Div();

    PasswordCard(MyAccount account) {
        this.account = account;
        current.setLabel(getTranslation("door.account.password.current"));
        current.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        wanted.setLabel(getTranslation("door.account.password.new"));
        wanted.setAutocomplete(Autocomplete.NEW_PASSWORD);
        wanted.setHelperText(getTranslation("door.choose.rule", PasswordRules.SHORTEST));
        Div fields = new Div(
                current,
                wanted,
                new Paragraph(Buttons.primary(getTranslation("door.account.password.button"), click -> change())));
        fields.addClassName("fields");
        getContent().add(answer, fields);
    }

    @Override
    protected Card initContent() {
        return new Card(getTranslation("door.account.password"));
    }

    private void change() {
        answer.removeAll();
        if (current.isEmpty() || wanted.isEmpty()) {
            answer.add(Notice.error(getTranslation("door.account.password.missing")));
            return;
        }
        answer.add(changed());
        current.clear();
        wanted.clear();
    }

    private Notice changed() {
        String address = VaadinRequest.getCurrent().getRemoteAddr();
        try {
            return switch (account.changePassword(current.getValue(), wanted.getValue(), address)) {
                case MyAccount.Change.Done() -> Notice.success(getTranslation("door.account.password.done"));
                case MyAccount.Change.Wrong() -> Notice.error(getTranslation("door.account.password.wrong"));
                case MyAccount.Change.Faulty(var fault) -> Notice.error(getTranslation("door.fault." + fault));
                case MyAccount.Change.TooOften(var pause) ->
                    Notice.error(getTranslation("door.problem.tooOften", Problem.minutes(pause)));
            };
        } catch (DoorBusyException busy) {
            return Notice.error(getTranslation("door.problem.busy"));
        }
    }
}
