package fr.gisement.components;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import fr.gisement.identity.Person;
import java.util.List;

/**
 * A class of a school, as an exercise book: on its label the class's name and level, under it who teaches it and a line of
 * news. The cover's colour is always the class's own. The whole card leads there.
 */
public final class ClassCard extends Article {

    /** @param note a line of news, empty for none */
    public ClassCard(String name, String level, String href, List<Person> teachers, String note) {
        addClassNames("class-card", Hue.ofClass(name));
        Div label = new Div(new H3(new Anchor(href, name)));
        label.addClassName("label");
        if (!level.isBlank()) {
            Paragraph levelLine = new Paragraph(level);
            levelLine.addClassName("level");
            label.add(levelLine);
        }
        add(label);
        if (!teachers.isEmpty()) {
            Div faces = new Div();
            faces.addClassName("faces");
            teachers.forEach(teacher -> faces.add(new PersonAvatar(teacher)));
            add(faces);
        }
        if (!note.isBlank()) {
            Paragraph news = new Paragraph(note);
            news.addClassName("note");
            add(news);
        }
    }
}
