package fr.gisement.school.blog;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.gisement.components.Icon;
import fr.gisement.school.Moments;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Says how safe the words are. All it may say is there; the keeper around it shows what holds. */
final class SaveState extends Paragraph {

    private final Span saved = new Span();

    SaveState() {
        addClassName("save-state");
        Span saving = new Span(getTranslation("blog.save.saving"));
        saving.addClassName("saving");
        Span away = new Span(getTranslation("blog.save.away"));
        away.addClassName("away");
        saved.addClassName("saved");
        // only what is to be worried about is read out; the rest would interrupt at every pause
        Span told = new Span(away);
        told.getElement().setAttribute("role", "status");
        add(Icon.SAVE.create(), saving, saved, told);
    }

    /** @param at null when nobody saved yet */
    void saved(@Nullable Instant at, Moments moments) {
        saved.setText(
                at == null ? getTranslation("blog.save.begin") : getTranslation("blog.save.saved", moments.time(at)));
    }
}
