package fr.gisement.school.classes;

import static java.util.stream.Collectors.toSet;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.gisement.components.Buttons;
import fr.gisement.components.Card;
import fr.gisement.components.PersonAvatar;
import fr.gisement.identity.Person;
import fr.gisement.identity.PersonId;
import fr.gisement.identity.StaffMember;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Who teaches a class: each may be taken off the list, and any other of the school's teachers put on it. */
final class TeacherList extends Div {

    TeacherList(List<Person> teachers, List<StaffMember> staff, Consumer<PersonId> assign, Consumer<PersonId> remove) {
        addClassName("teacher-list");
        Card card = new Card(getTranslation("classes.teachers"));
        if (teachers.isEmpty()) {
            card.add(new Paragraph(getTranslation("classes.teachers.none")));
        } else {
            UnorderedList list = new UnorderedList();
            teachers.forEach(teacher -> list.add(item(teacher, remove)));
            card.add(list);
        }
        Set<PersonId> there = teachers.stream().map(Person::id).collect(toSet());
        List<Person> others = staff.stream()
                .map(StaffMember::person)
                .filter(person -> !there.contains(person.id()))
                .toList();
        card.add(others.isEmpty() ? new Paragraph(getTranslation("classes.teachers.all")) : picker(others, assign));
        add(card);
    }

    private Component item(Person teacher, Consumer<PersonId> remove) {
        Button button = Buttons.quiet(getTranslation("classes.teachers.remove"), click -> remove.accept(teacher.id()));
        button.setAriaLabel(getTranslation("classes.teachers.removeWhom", teacher.displayName()));
        Span name = new Span(teacher.displayName());
        name.addClassName("name");
        return new ListItem(new PersonAvatar(teacher), name, button);
    }

    private Component picker(List<Person> others, Consumer<PersonId> assign) {
        ComboBox<Person> choice = new ComboBox<>(getTranslation("classes.teachers.add"));
        choice.setItems(others);
        choice.setItemLabelGenerator(Person::displayName);
        choice.setPlaceholder(getTranslation("classes.teachers.choose"));
        choice.addValueChangeListener(chosen -> {
            if (chosen.isFromClient() && chosen.getValue() != null) {
                assign.accept(chosen.getValue().id());
            }
        });
        return choice;
    }
}
