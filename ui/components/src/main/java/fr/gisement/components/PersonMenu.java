package fr.gisement.components;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.gisement.identity.CurrentPerson;
import fr.gisement.identity.Person;
import org.jspecify.annotations.Nullable;

/** Who is signed in, and the ways to their spaces, their account and out. */
final class PersonMenu extends Div {

    private final @Nullable PopoverMenu menu;

    PersonMenu() {
        addClassName("person-menu");
        menu = CurrentPerson.find().map(signedIn -> menu(signedIn.person())).orElse(null);
        if (menu != null) {
            add(menu);
        }
    }

    void close() {
        if (menu != null) {
            menu.close();
        }
    }

    private PopoverMenu menu(Person person) {
        Span name = new Span(person.displayName());
        name.addClassName("name");
        Paragraph who = new Paragraph(person.displayName());
        who.addClassName("name");
        Paragraph mail = new Paragraph(person.mail());
        mail.addClassName("mail");
        Div head = new Div(who, mail);
        head.addClassName("head");
        return new PopoverMenu("moi", new PersonAvatar(person).asDecoration(), name, Icon.DOWN.create())
                .head(head)
                .item(new Anchor("accueil", Icon.SWITCH.create(), new Span(getTranslation("components.person.spaces"))))
                .item(new Anchor("compte", Icon.PERSON.create(), new Span(getTranslation("components.person.account"))))
                .item(new SignOutForm(Icon.SIGN_OUT.create(), new Span(getTranslation("components.person.signOut"))));
    }
}
