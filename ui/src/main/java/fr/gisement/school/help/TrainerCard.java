package fr.gisement.school.help;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.gisement.components.PersonAvatar;
import fr.gisement.identity.Person;
import fr.gisement.portfolio.TrainersAbove;

/** Who the school's eRun is and how to write to them; when nobody follows it, who may help all the same. */
final class TrainerCard extends Div {

    /** @param visit the next visit in words; empty when none is planned */
    TrainerCard(TrainersAbove trainers, String visit) {
        addClassName("trainer-card");
        Person follower = trainers.follower();
        if (follower != null) {
            add(person(follower));
        } else if (trainers.all().isEmpty()) {
            add(new Paragraph(getTranslation("help.trainer.none")));
        } else {
            add(new Paragraph(
                    getTranslation("help.trainer.nobody", trainers.all().size())));
            trainers.all().forEach(it -> add(person(it)));
        }
        if (!visit.isEmpty()) {
            add(new Paragraph(visit));
        }
    }

    private Component person(Person person) {
        Span name = new Span(person.displayName());
        name.addClassName("name");
        Div words = new Div(name, new Anchor("mailto:" + person.mail(), person.mail()));
        words.addClassName("words");
        Div line = new Div(new PersonAvatar(person).asDecoration().large(), words);
        line.addClassName("trainer");
        return line;
    }
}
