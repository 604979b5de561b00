package fr.gisement.school.blog;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.gisement.blog.DraftLine;
import fr.gisement.classes.ClassId;
import fr.gisement.identity.Person;
import fr.gisement.school.Moments;
import fr.gisement.school.SchoolAddress;
import java.util.List;

/** What those who write in a class have not published, or not as it is now; each leads to where it is written. */
final class DraftList extends UnorderedList {

    private final Moments moments;

    DraftList(String slug, ClassId schoolClass, List<DraftLine> drafts, Moments moments) {
        this.moments = moments;
        addClassName("draft-list");
        drafts.forEach(draft -> add(item(SchoolAddress.write(slug, schoolClass, draft.id()), draft)));
    }

    private Component item(String href, DraftLine draft) {
        Anchor title = new Anchor(href, draft.title().isBlank() ? getTranslation("blog.untitled") : draft.title());
        title.addClassName("title");
        Person writer = draft.savedBy();
        String when = moments.say(draft.savedAt());
        Span saved = new Span(writer == null ? when : getTranslation("blog.drafts.saved", writer.displayName(), when));
        saved.addClassName("saved");
        return new ListItem(title, StateBadge.of(draft.state()), saved);
    }
}
