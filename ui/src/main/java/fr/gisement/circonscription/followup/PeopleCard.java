package fr.gisement.circonscription.followup;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.gisement.components.Buttons;
import fr.gisement.components.Card;
import fr.gisement.components.PersonAvatar;
import fr.gisement.components.StatusBadge;
import fr.gisement.components.StatusBadge.Tone;
import fr.gisement.followup.Dossier;
import fr.gisement.followup.SchoolLine;
import fr.gisement.identity.Person;
import fr.gisement.identity.Role;
import fr.gisement.identity.StaffMember;
import java.util.Comparator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Whom to call: the school's number, then the referent, the director, the others. */
final class PeopleCard extends Div {

    /** @param name names somebody the referent; null for a reader, who is not told who uses their account either */
    PeopleCard(Dossier dossier, @Nullable Consumer<Person> name) {
        Card card = new Card(getTranslation("followup.people"));
        for (SchoolLine line : dossier.lines()) {
            card.add(line(line, dossier.lines().size() > 1));
        }
        if (dossier.staff().isEmpty()) {
            card.add(new Paragraph(getTranslation("followup.people.none")));
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("people");
        list.getElement().setAttribute("role", "list");
        dossier.staff().stream()
                .sorted(Comparator.comparing(
                        (StaffMember it) -> !it.person().id().equals(dossier.referent())))
                .forEach(member -> list.add(item(dossier, member, name)));
        card.add(list);
        add(card);
    }

    private Component line(SchoolLine line, boolean several) {
        Div block = new Div();
        block.addClassName("line");
        if (several) {
            block.add(new Span(line.name()));
        }
        String phone = line.phone();
        if (phone != null && !phone.isBlank()) {
            block.add(new Anchor("tel:" + phone.replaceAll("[^0-9+]", ""), phone));
        }
        String mail = line.mail();
        if (mail != null && !mail.isBlank()) {
            block.add(new Anchor("mailto:" + mail, mail));
        }
        String address = line.address();
        if (address != null) {
            Span where = new Span(address);
            where.addClassName("detail");
            block.add(where);
        }
        return block;
    }

    private Component item(Dossier dossier, StaffMember member, @Nullable Consumer<Person> name) {
        Person person = member.person();
        boolean referent = person.id().equals(dossier.referent());
        Span called = new Span(person.formalName());
        called.addClassName("name");
        Div words = new Div(called);
        words.addClassName("words");
        if (member.roles().contains(Role.DIRECTOR)) {
            Span role = new Span(getTranslation("followup.people.director"));
            role.addClassName("detail");
            words.add(role);
        }
        words.add(new Anchor("mailto:" + person.mail(), person.mail()));
        if (name != null && !member.activated()) {
            words.add(new StatusBadge(Tone.WAITING, getTranslation("followup.people.waiting")));
        }
        ListItem item = new ListItem(new PersonAvatar(person).asDecoration(), words);
        if (referent) {
            words.addComponentAsFirst(new StatusBadge(Tone.GOOD, getTranslation("followup.people.referent")));
        } else if (name != null) {
            var button = Buttons.quiet(getTranslation("followup.people.name"), clicked -> name.accept(person));
            button.setAriaLabel(getTranslation("followup.people.name.whom", person.displayName()));
            item.add(button);
        }
        return item;
    }
}
