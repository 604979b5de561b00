package fr.gisement.ideas;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.gisement.components.Buttons;
import fr.gisement.usecase.Picture;
import fr.gisement.usecase.PictureId;
import fr.gisement.usecase.PictureSheet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** The pictures of a use case for who works at it: what was declared of each, a way to take it down, and to add one. */
public final class PictureDesk extends Div {

    /**
     * @param content a picture's, inside the tenant
     * @param remove takes one down
     */
    public PictureDesk(
            List<Picture> pictures,
            Function<PictureId, Optional<byte[]>> content,
            Consumer<PictureId> remove,
            PictureForm form) {
        addClassName("picture-desk");
        add(new IdeaPictures(pictures, content, picture -> List.of(declared(picture), remove(picture, remove))), form);
    }

    /** For who reads what was declared, and changes nothing. */
    public PictureDesk(List<Picture> pictures, Function<PictureId, Optional<byte[]>> content) {
        addClassName("picture-desk");
        add(new IdeaPictures(pictures, content, picture -> List.of(declared(picture))));
    }

    private Span declared(Picture picture) {
        PictureSheet sheet = picture.sheet();
        LocalDate day = sheet.collectedOn();
        Span words = new Span(
                day == null
                        ? getTranslation("ideas.picture.declared.nobody", sheet.description())
                        : getTranslation(
                                "ideas.picture.declared.collected",
                                sheet.description(),
                                sheet.collectedBy(),
                                IdeaWords.day(day)));
        words.addClassName("detail");
        return words;
    }

    private Button remove(Picture picture, Consumer<PictureId> remove) {
        Button button = Buttons.quiet(getTranslation("ideas.picture.remove"), click -> remove.accept(picture.id()));
        button.setAriaLabel(
                getTranslation("ideas.picture.remove.of", picture.sheet().description()));
        return button;
    }
}
