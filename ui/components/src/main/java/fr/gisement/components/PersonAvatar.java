package fr.gisement.components;

import com.vaadin.flow.component.html.Span;
import fr.gisement.identity.Person;

/** A person's initials on a disc whose colour is always theirs. */
public final class PersonAvatar extends Span {

    public PersonAvatar(Person person) {
        super(person.initials());
        addClassNames("avatar", Hue.ofPerson(person.id()));
        setTitle(person.displayName());
        getElement().setAttribute("role", "img").setAttribute("aria-label", person.displayName());
    }

    /** For where the name stands beside it: readers' software passes over the initials. */
    public PersonAvatar asDecoration() {
        getElement().removeAttribute("role").removeAttribute("aria-label").removeAttribute("title");
        getElement().setAttribute("aria-hidden", "true");
        return this;
    }

    /** Twice as large, for the head of a page about the person. */
    public PersonAvatar large() {
        addClassName("large");
        return this;
    }
}
