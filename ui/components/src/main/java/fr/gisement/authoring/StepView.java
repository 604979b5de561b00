package fr.gisement.authoring;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import fr.gisement.files.FileId;
import fr.gisement.selftraining.PathStep;
import fr.gisement.selftraining.QuizOutcome;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A step of a path as teachers see it. */
public final class StepView extends Article {

    private final transient PathMedia media;

    /** @param answer says what comes of an answer to a question; empty when it could not be given */
    public StepView(PathStep step, PathMedia media, Function<Set<Integer>, Optional<QuizOutcome>> answer) {
        this.media = media;
        addClassName("path-step");
        switch (step) {
            case PathStep.Text text -> add(new H2(text.title()), written(text.words()));
            case PathStep.Picture picture -> show(picture);
            case PathStep.Video video -> show(video);
            case PathStep.Quiz quiz -> add(new H2(getTranslation("authoring.step.QUIZ")), new QuizForm(quiz, answer));
        }
    }

    private void show(PathStep.Picture picture) {
        Image image = new Image(handler(picture.media()), picture.alternative());
        add(new H2(picture.title()), image);
        if (!picture.words().isEmpty()) {
            add(written(picture.words()));
        }
    }

    private void show(PathStep.Video video) {
        HtmlComponent film = new HtmlComponent("video");
        film.getElement()
                .setAttribute("controls", true)
                .setAttribute("preload", "metadata")
                .setAttribute("playsinline", true)
                .setAttribute("aria-label", video.title())
                .setAttribute("src", handler(video.media()));
        Details transcript = new Details(getTranslation("authoring.transcript"), written(video.transcript()));
        transcript.addClassName("transcript");
        add(new H2(video.title()), film, transcript);
    }

    private MediaHandler handler(FileId id) {
        return new MediaHandler((from, most) -> media.part(id, from, most));
    }

    static Paragraph written(String words) {
        Paragraph text = new Paragraph(words);
        text.addClassName("written");
        return text;
    }
}
