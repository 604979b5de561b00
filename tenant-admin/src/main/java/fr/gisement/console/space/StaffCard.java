package fr.gisement.console.space;

import static java.util.stream.Collectors.joining;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.gisement.components.DataTable;
import fr.gisement.components.PersonAvatar;
import fr.gisement.components.StatusBadge;
import fr.gisement.components.StatusBadge.Tone;
import fr.gisement.console.Moments;
import fr.gisement.identity.StaffMember;
import java.time.Instant;
import java.util.List;

/** Who works in a tenant, and who of them has ever set a password. */
final class StaffCard extends Div {

    StaffCard(List<StaffMember> staff, StaffActivation activation) {
        addClassName("staff");
        long activated = staff.stream().filter(StaffMember::activated).count();
        Div head = new Div(
                new H2(getTranslation("console.space.staff")),
                new Paragraph(
                        staff.isEmpty()
                                ? getTranslation("console.space.staff.count", 0)
                                : getTranslation("console.space.staff.count", staff.size())
                                        + " "
                                        + getTranslation("console.space.staff.activated", activated)));
        head.addClassName("head");
        List<StaffMember> waiting =
                staff.stream().filter(member -> !member.activated()).toList();
        if (waiting.size() > 1) {
            head.add(activation.button(waiting));
        }
        add(head);
        if (!staff.isEmpty()) {
            add(table(staff, activation));
        }
    }

    private DataTable<StaffMember> table(List<StaffMember> staff, StaffActivation activation) {
        return new DataTable<StaffMember>(getTranslation("console.space.staff"))
                .name(getTranslation("console.space.person"), this::person)
                .text(getTranslation("console.space.roles"), this::roles)
                .component(getTranslation("console.space.account"), this::account)
                .text(getTranslation("console.space.lastSignIn"), this::lastSignIn)
                .actions(
                        getTranslation("console.space.action"),
                        member -> member.activated() ? new Span() : activation.button(member))
                .rows(staff);
    }

    private Component person(StaffMember member) {
        Span mail = new Span(member.person().mail());
        mail.addClassName("detail");
        Div words = new Div(new Span(member.person().formalName()), mail);
        Div person = new Div(new PersonAvatar(member.person()), words);
        person.addClassName("person");
        return person;
    }

    private String roles(StaffMember member) {
        return member.roles().stream()
                .sorted()
                .map(role -> getTranslation("console.space.role." + role))
                .collect(joining(", "));
    }

    private Component account(StaffMember member) {
        Instant activated = member.activatedAt();
        return activated == null
                ? new StatusBadge(Tone.WAITING, getTranslation("console.space.notActivated"))
                : new StatusBadge(
                        Tone.GOOD, getTranslation("console.space.activated", Moments.shortDay(activated, getLocale())));
    }

    private String lastSignIn(StaffMember member) {
        Instant last = member.lastSignInAt();
        return last == null ? getTranslation("console.space.never") : Moments.shortDay(last, getLocale());
    }
}
