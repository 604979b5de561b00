package fr.gisement.circonscription.training;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.gisement.components.Card;
import fr.gisement.components.DataTable;
import fr.gisement.training.Evaluation;
import fr.gisement.training.EvaluationResult;
import java.util.List;
import java.util.stream.IntStream;

/** What participants thought of a session; while they are few, only how many answered. */
final class EvaluationCard extends Div {

    private record Mark(int mark, int useful, int able) {}

    EvaluationCard(EvaluationResult result) {
        addClassName("evaluation");
        Card card = new Card(getTranslation("training.evaluation"));
        add(card);
        card.add(new Paragraph(getTranslation(
                result.shown() ? "training.evaluation.answers" : "training.evaluation.few",
                result.answers(),
                EvaluationResult.ENOUGH)));
        if (!result.shown()) {
            return;
        }
        List<Mark> marks = IntStream.rangeClosed(1, Evaluation.BEST)
                .mapToObj(mark -> new Mark(
                        mark, result.useful().get(mark - 1), result.able().get(mark - 1)))
                .toList();
        card.add(new DataTable<Mark>(getTranslation("training.evaluation"))
                .name(
                        getTranslation("training.evaluation.mark"),
                        mark -> new Span(getTranslation("training.evaluation.mark." + mark.mark())))
                .number(getTranslation("training.evaluation.useful"), mark -> String.valueOf(mark.useful()))
                .number(getTranslation("training.evaluation.able"), mark -> String.valueOf(mark.able()))
                .rows(marks));
        if (!result.words().isEmpty()) {
            UnorderedList words = new UnorderedList();
            words.addClassName("words");
            result.words().forEach(said -> words.add(new ListItem(said)));
            card.add(new H3(getTranslation("training.evaluation.words")), words);
        }
    }
}
