package fr.gisement.circonscription.usecases;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import fr.gisement.components.AskDialog;
import fr.gisement.components.ButtonLink;
import fr.gisement.components.Buttons;
import fr.gisement.components.Card;
import fr.gisement.components.DayField;
import fr.gisement.components.Notice;
import fr.gisement.ideas.IdeaBadge;
import fr.gisement.ideas.IdeaWords;
import fr.gisement.identity.Person;
import fr.gisement.usecase.Agreement;
import fr.gisement.usecase.PortalAnswer;
import fr.gisement.usecase.UseCase;
import fr.gisement.usecase.UseCaseDesk;
import fr.gisement.usecase.UseCaseId;
import fr.gisement.usecase.UseCaseState;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a trainer does with a use case: how far it is, whether its school is named, what the académie says. */
final class UseCaseWork extends Div {

    /** Where changes may be asked for, and where it may be put aside. */
    private static final Set<UseCaseState> ASKABLE = EnumSet.of(UseCaseState.PROPOSED, UseCaseState.REVIEWED);

    private static final Set<UseCaseState> DISMISSABLE =
            EnumSet.of(UseCaseState.PROPOSED, UseCaseState.CHANGES_ASKED, UseCaseState.REVIEWED);

    /** Words to whoever proposed it. */
    private interface Remark {

        void send(int version, String words);
    }

    /** Does something with the use case, shows it anew and says what was done. */
    interface Actor {

        /**
         * @param action is given the version that is shown
         * @param changed says that somebody changed the use case meanwhile, and is given it as it is now, if it still
         *     is; null where nothing was typed and the page says so
         */
        boolean act(IntConsumer action, String what, @Nullable Consumer<Optional<UseCase>> changed);
    }

    private final transient UseCase useCase;
    private final UseCaseId id;
    private final transient UseCaseDesk desk;
    private final transient Actor actor;

    /** @param school its name; empty when it comes from none */
    UseCaseWork(UseCase useCase, String slug, String school, LocalDate today, UseCaseDesk desk, Actor actor) {
        this.useCase = useCase;
        this.id = useCase.id();
        this.desk = desk;
        this.actor = actor;
        addClassName("column");
        add(way(slug));
        if (!school.isEmpty()) {
            add(school(school, today));
        }
        if (useCase.state() == UseCaseState.SHARED) {
            add(portal());
        }
    }

    private Component way(String slug) {
        Card card = new Card(getTranslation("usecases.way"));
        card.addClassName("idea-side");
        Person by = useCase.proposedBy();
        String who = by == null ? getTranslation("usecases.somebody") : by.displayName();
        String day = IdeaWords.day(useCase.proposedAt());
        card.add(new Paragraph(getTranslation("usecases.by", who, day)));
        card.add(new Paragraph(getTranslation("usecases.way." + useCase.state())));
        if (useCase.remark() != null) {
            card.add(Notice.info(useCase.remark()).title(getTranslation("usecases.remark")));
        }
        Div actions = new Div();
        actions.addClassName("actions");
        switch (useCase.state()) {
            case PROPOSED -> {
                actions.add(primary("review", version -> desk.review(id, version)), asking());
                actions.add(change(slug), dismissing());
            }
            case CHANGES_ASKED -> {
                actions.add(secondary("review", version -> desk.review(id, version)));
                actions.add(change(slug), dismissing());
            }
            case REVIEWED -> {
                actions.add(primary("share", version -> desk.share(id, version)), asking());
                actions.add(change(slug), dismissing());
            }
            case SHARED -> {
                actions.add(change(slug), secondary("unshare", version -> desk.unshare(id, version)));
            }
            case DISMISSED -> actions.add(secondary("review", version -> desk.review(id, version)));
        }
        card.add(actions);
        return card;
    }

    private Component school(String school, LocalDate today) {
        Agreement agreement = useCase.agreement();
        Card card = new Card(getTranslation("usecases.school"));
        card.addClassName("idea-side");
        Paragraph name = new Paragraph(school);
        name.addClassName("name");
        Person by = agreement.by();
        String director = by == null ? getTranslation("usecases.director") : by.displayName();
        Agreement.Answer answer = agreement.answer();
        card.add(
                name,
                new Paragraph(getTranslation("usecases.agreement." + (answer == null ? "none" : answer), director)));
        LocalDate noted = agreement.notedOn();
        if (noted != null && !agreement.given()) {
            card.add(new Paragraph(
                    getTranslation("usecases.agreement.noted", agreement.notedFrom(), IdeaWords.day(noted))));
        }
        if (!agreement.given()) {
            Div actions = new Div(Buttons.secondary(getTranslation("usecases.note"), click -> note(today)));
            actions.addClassName("actions");
            card.add(actions);
        }
        return card;
    }

    private Component portal() {
        Card card = new Card(getTranslation("usecases.portal"));
        card.addClassName("idea-side");
        PortalAnswer answer = useCase.portal();
        Div actions = new Div();
        actions.addClassName("actions");
        if (answer == null) {
            card.add(new Paragraph(getTranslation("usecases.portal.none")));
            actions.add(primary("propose", version -> desk.propose(id, version)));
        } else {
            card.add(
                    IdeaBadge.of(answer.state()),
                    new Paragraph(getTranslation("usecases.portal.is." + answer.state())));
            if (answer.reason() != null) {
                card.add(Notice.info(answer.reason()).title(getTranslation("usecases.portal.reason")));
                actions.add(secondary("proposeAgain", version -> desk.propose(id, version)));
            }
            actions.add(secondary("takeBack", version -> desk.takeBack(id, version)));
        }
        card.add(actions);
        return card;
    }

    private Button primary(String key, IntConsumer action) {
        return Buttons.primary(getTranslation("usecases.do." + key), click -> act(key, action, null));
    }

    private Button secondary(String key, IntConsumer action) {
        return Buttons.secondary(getTranslation("usecases.do." + key), click -> act(key, action, null));
    }

    private boolean act(String key, IntConsumer action, @Nullable Consumer<Optional<UseCase>> changed) {
        return actor.act(action, getTranslation("usecases.done." + key), changed);
    }

    /**
     * Keeps what was typed in a dialog when the use case was changed meanwhile.
     *
     * @param label of the button that may be chosen again
     * @param possible whether the same may be done with the use case as it is now
     */
    private Consumer<Optional<UseCase>> keep(AskDialog asking, String label, Predicate<UseCase> possible) {
        return now -> asking.refuse(
                now.filter(possible).isPresent()
                        ? getTranslation("usecases.changed.again", label)
                        : getTranslation("usecases.changed.over"));
    }

    private ButtonLink change(String slug) {
        return new ButtonLink(UseCaseAddress.change(slug, id), getTranslation("usecases.change")).secondary();
    }

    private Button asking() {
        return Buttons.secondary(
                getTranslation("usecases.do.ask"),
                click -> remark("ask", (version, words) -> desk.askForChanges(id, version, words), ASKABLE));
    }

    private Button dismissing() {
        return Buttons.quiet(
                getTranslation("usecases.do.dismiss"),
                click -> remark("dismiss", (version, words) -> desk.dismiss(id, version, words), DISMISSABLE));
    }

    private void remark(String key, Remark action, Set<UseCaseState> possible) {
        TextArea words = new TextArea(getTranslation("usecases." + key + ".words"));
        words.setMinRows(3);
        words.setManualValidation(true);
        words.setRequiredIndicatorVisible(true);
        String label = getTranslation("usecases.do." + key);
        AskDialog asking = new AskDialog(label, getTranslation("usecases." + key + ".what"));
        asking.fields(words)
                .confirm(label, false, () -> {
                    int length = words.getValue().strip().length();
                    String fault = length == 0
                            ? getTranslation("ideas.missing")
                            : getTranslation("ideas.tooLong", length - UseCase.REMARK_LENGTH);
                    return sound(words, length == 0 || length > UseCase.REMARK_LENGTH, fault)
                            && act(
                                    key,
                                    version -> action.send(version, words.getValue()),
                                    keep(asking, label, now -> possible.contains(now.state())));
                })
                .open();
    }

    private void note(LocalDate today) {
        TextField who = new TextField(getTranslation("usecases.note.who"));
        who.setManualValidation(true);
        DatePicker on = DayField.past(getTranslation("usecases.note.day"));
        on.setAutoOpen(false);
        on.setManualValidation(true);
        on.setValue(today);
        String label = getTranslation("usecases.note");
        AskDialog asking = new AskDialog(label, getTranslation("usecases.note.what"));
        asking.fields(who, on)
                .confirm(label, false, () -> {
                    int length = who.getValue().strip().length();
                    @Nullable LocalDate day = on.getValue();
                    on.setErrorMessage(getTranslation("ideas.picture.collectedOn.wrong"));
                    on.setInvalid(day == null || day.isAfter(today));
                    String fault = length == 0
                            ? getTranslation("ideas.missing")
                            : getTranslation("ideas.tooLong", length - Agreement.NAME_LENGTH);
                    return sound(who, length == 0 || length > Agreement.NAME_LENGTH, fault)
                            && day != null
                            && !on.isInvalid()
                            && act(
                                    "note",
                                    version -> desk.noteAgreement(id, version, who.getValue(), day),
                                    keep(asking, label, now -> !now.agreement().given()));
                })
                .open();
    }

    private static boolean sound(TextFieldBase<?, String> field, boolean wrong, String why) {
        field.setErrorMessage(why);
        field.setInvalid(wrong);
        if (wrong) {
            field.focus();
        }
        return !wrong;
    }
}
