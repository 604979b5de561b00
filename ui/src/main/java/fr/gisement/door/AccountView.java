package fr.gisement.door;

import static java.util.stream.Collectors.joining;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import fr.gisement.account.MyAccount;
import fr.gisement.components.Card;
import fr.gisement.components.Facts;
import fr.gisement.components.PageHeader;
import fr.gisement.components.PersonAvatar;
import fr.gisement.identity.CurrentPerson;
import fr.gisement.identity.Person;
import fr.gisement.session.SessionProperties;
import jakarta.annotation.security.PermitAll;

/** One's account: who one is here, the password, the devices. */
@Route(value = "compte", layout = DoorFrame.class)
@PermitAll
final class AccountView extends Div implements HasDynamicTitle {

    AccountView(MyAccount account, MySpaces spaces, SessionProperties sessions) {
        addClassName("account");
        Person me = CurrentPerson.required().person();
        add(
                new PageHeader(getTranslation("door.account.title")),
                who(me, spaces),
                new PasswordCard(account),
                new DevicesCard(account, sessions.idle()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", getTranslation("door.account.title"));
    }

    private Component who(Person me, MySpaces spaces) {
        Facts facts = new Facts()
                .fact(
                        getTranslation("door.account.name"),
                        new PersonAvatar(me).asDecoration(),
                        new Span(" " + me.formalName()))
                .fact(getTranslation("door.account.mail"), me.mail());
        Div roles = new Div();
        spaces.all().forEach(space -> roles.add(new Paragraph(role(space))));
        if (roles.getComponentCount() > 0) {
            facts.fact(getTranslation("door.account.roles"), roles);
        }
        Paragraph todo = new Paragraph(getTranslation("door.account.change.todo"));
        todo.addClassName("soft");
        return new Card(getTranslation("door.account.who"), facts, todo);
    }

    private String role(MySpace space) {
        String name = space.kind() == MySpace.Kind.CONSOLE ? getTranslation("door.spaces.console") : space.name();
        return space.roles().stream()
                        .sorted()
                        .map(held -> getTranslation("door.role." + held))
                        .collect(joining(", "))
                + " · " + name;
    }
}
