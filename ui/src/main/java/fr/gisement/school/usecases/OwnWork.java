package fr.gisement.school.usecases;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import fr.gisement.components.AskDialog;
import fr.gisement.components.ButtonLink;
import fr.gisement.components.Buttons;
import fr.gisement.components.Card;
import fr.gisement.components.Notice;
import fr.gisement.ideas.IdeaWords;
import fr.gisement.identity.Person;
import fr.gisement.usecase.Agreement;
import fr.gisement.usecase.Agreement.Answer;
import fr.gisement.usecase.SchoolUseCases;
import fr.gisement.usecase.UseCase;
import fr.gisement.usecase.UseCaseState;
import java.time.LocalDate;
import java.util.function.Predicate;

/** What the school does with a use case of its own: whoever proposed it, and the director. */
final class OwnWork extends Div {

    /** Does something with the use case, shows it anew and says what was done. */
    interface Actor {

        boolean act(Runnable action, String what);
    }

    private final transient UseCase useCase;
    private final transient SchoolUseCases useCases;
    private final transient Actor actor;
    private final transient Predicate<UseCase> withdraw;

    /**
     * @param open whether the reader proposed it and may still change it
     * @param director whether the reader answers for the school
     */
    OwnWork(
            UseCase useCase,
            String slug,
            boolean open,
            boolean director,
            SchoolUseCases useCases,
            Actor actor,
            Predicate<UseCase> withdraw) {
        this.useCase = useCase;
        this.useCases = useCases;
        this.actor = actor;
        this.withdraw = withdraw;
        addClassName("column");
        add(way(slug, open), agreement(director));
    }

    private Component way(String slug, boolean open) {
        Card card = new Card(getTranslation("usecases.way"));
        card.addClassName("idea-side");
        Person by = useCase.proposedBy();
        card.add(new Paragraph(getTranslation(
                useCase.fromSchool() ? "usecases.school.by" : "usecases.school.byTrainer",
                by == null ? getTranslation("usecases.somebody") : by.displayName(),
                IdeaWords.day(useCase.proposedAt()))));
        card.add(new Paragraph(getTranslation("usecases.school.way." + useCase.state())));
        if (useCase.remark() != null) {
            card.add(Notice.info(useCase.remark()).title(getTranslation("usecases.school.remark")));
        }
        if (open) {
            Div actions = new Div();
            actions.addClassName("actions");
            if (useCase.state() == UseCaseState.CHANGES_ASKED) {
                actions.add(Buttons.primary(
                        getTranslation("usecases.school.sendAgain"),
                        click -> actor.act(
                                () -> useCases.sendAgain(useCase.id(), useCase.version()),
                                getTranslation("usecases.school.sentAgain"))));
            }
            ButtonLink change = new ButtonLink(OwnAddress.change(slug, useCase.id()), getTranslation("usecases.change"))
                    .secondary();
            actions.add(change, Buttons.quiet(getTranslation("usecases.school.withdraw"), click -> ask()));
            card.add(actions);
        }
        return card;
    }

    private void ask() {
        new AskDialog(getTranslation("usecases.school.withdraw"), getTranslation("usecases.school.withdraw.what"))
                .confirm(getTranslation("usecases.school.withdraw"), true, () -> withdraw.test(useCase))
                .open();
    }

    private Component agreement(boolean director) {
        Agreement agreement = useCase.agreement();
        Card card = new Card(getTranslation("usecases.school.agreement"));
        card.addClassName("idea-side");
        Answer answer = agreement.answer();
        boolean answerable = useCase.state() == UseCaseState.REVIEWED || useCase.state() == UseCaseState.SHARED;
        String key = answer == null ? answerable ? "asked" : "later" : answer.name();
        card.add(new Paragraph(getTranslation("usecases.school.agreement." + key)));
        LocalDate noted = agreement.notedOn();
        if (director && noted != null && answer == null) {
            card.add(Notice.info(getTranslation("usecases.school.noted", agreement.notedFrom(), IdeaWords.day(noted))));
        }
        if (director && answerable) {
            Div actions = new Div();
            actions.addClassName("actions");
            if (answer != Answer.AGREED) {
                actions.add(Buttons.primary(getTranslation("usecases.school.agree"), click -> answer(Answer.AGREED)));
            }
            if (answer != Answer.REFUSED) {
                actions.add(
                        Buttons.secondary(getTranslation("usecases.school.refuse"), click -> answer(Answer.REFUSED)));
            }
            card.add(actions);
        }
        return card;
    }

    private void answer(Answer answer) {
        actor.act(
                () -> useCases.answer(useCase.id(), useCase.version(), answer),
                getTranslation("usecases.school.answered." + answer));
    }
}
