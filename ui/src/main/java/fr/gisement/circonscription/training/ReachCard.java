package fr.gisement.circonscription.training;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.gisement.circonscription.CirconscriptionAddress;
import fr.gisement.components.Card;
import fr.gisement.components.DataTable;
import fr.gisement.components.Facts;
import fr.gisement.timetable.SessionWords;
import fr.gisement.training.TrainingFigures;
import fr.gisement.training.TrainingFigures.OfSchool;

/** How far training reaches, in numbers; by school for who wants to know. */
final class ReachCard extends Div {

    ReachCard(String slug, TrainingFigures figures, SessionWords words) {
        addClassName("reach");
        Card card = new Card();
        add(card);
        card.add(new Facts()
                .fact(getTranslation("training.reach.trained"), of(figures.trained(), figures.teachers()))
                .fact(getTranslation("training.reach.alone"), of(figures.alone(), figures.teachers()))
                .fact(
                        getTranslation("training.reach.sessions", figures.year()),
                        getTranslation("training.reach.count", figures.sessions()))
                .fact(getTranslation("training.reach.hours", figures.year()), hours(figures, words))
                .fact(
                        getTranslation("training.reach.empty", figures.year()),
                        figures.sessions() == 0 ? "" : of(figures.emptyPlaces(), figures.places())));
        Paragraph means = new Paragraph(getTranslation("training.reach.means", words.dayInside(figures.day())));
        means.addClassName("detail");
        card.add(means, new Anchor(CirconscriptionAddress.figures(slug), getTranslation("training.reach.all")));
        if (figures.schools().size() > 1) {
            Details schools = new Details(
                    getTranslation("training.reach.schools"),
                    new Paragraph(getTranslation("training.reach.note", TrainingFigures.SMALLEST_GROUP)),
                    new DataTable<OfSchool>(getTranslation("training.reach.schools"))
                            .name(getTranslation("training.reach.school"), school -> new Span(school.name()))
                            .number(
                                    getTranslation("training.reach.teachers"),
                                    school -> String.valueOf(school.teachers()))
                            .number(
                                    getTranslation("training.reach.trained"),
                                    school -> school.hidden()
                                            ? getTranslation("training.reach.hidden")
                                            : String.valueOf(school.trained()))
                            .number(
                                    getTranslation("training.reach.alone"),
                                    school -> school.hidden()
                                            ? getTranslation("training.reach.hidden")
                                            : String.valueOf(school.alone()))
                            .rows(figures.schools()));
            card.add(schools);
        }
    }

    private String hours(TrainingFigures figures, SessionWords words) {
        if (figures.minutes() == TrainingFigures.HIDDEN) {
            return getTranslation("training.reach.hidden");
        }
        return figures.sessions() == 0
                ? ""
                : getTranslation("training.reach.hours.in", words.length(figures.minutes()), figures.sessions());
    }

    private String of(int part, int whole) {
        return part == TrainingFigures.HIDDEN
                ? getTranslation("training.reach.hidden")
                : getTranslation("training.reach.of", part, whole);
    }
}
