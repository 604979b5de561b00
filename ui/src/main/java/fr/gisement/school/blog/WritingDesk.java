package fr.gisement.school.blog;

import com.vaadin.flow.component.html.Div;
import fr.gisement.blog.ClassDrafts;
import fr.gisement.blog.Draft;
import fr.gisement.blog.Words;
import fr.gisement.blog.Writing;
import fr.gisement.components.Notice;
import fr.gisement.identity.Person;
import fr.gisement.identity.PersonId;
import fr.gisement.school.Moments;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a draft, which save themselves. When somebody else saved other words meanwhile, nothing more is saved
 * until one of the two versions was chosen.
 */
final class WritingDesk extends Div {

    /** Does something inside the school, and tells whether it was done. */
    interface InSchool {
        boolean run(Runnable action);
    }

    private final PersonId me;
    private final ClassDrafts drafts;
    private final Moments moments;
    private final InSchool school;
    private final Runnable changed;
    private final DraftKeeper keeper;
    private final Div told = new Div();
    private final SaveState state = new SaveState();
    private final WordFields fields = new WordFields(this::save);
    private Draft draft;
    private @Nullable TwoVersions apart;

    /** @param changed called when the article's state became another */
    WritingDesk(
            PersonId me,
            String slug,
            Draft draft,
            ClassDrafts drafts,
            Moments moments,
            InSchool school,
            Runnable changed) {
        this.me = me;
        this.draft = draft;
        this.drafts = drafts;
        this.moments = moments;
        this.school = school;
        this.changed = changed;
        this.keeper = new DraftKeeper(me, slug + "/" + draft.id());
        addClassName("writing-desk");
        told.addClassName("told");
        keeper.add(state, told, fields);
        keeper.onBack(back -> returned(back.onward(), back.words()));
        add(keeper);
        fields.show(draft.words());
        settle(draft);
    }

    Draft draft() {
        return draft;
    }

    void focus() {
        fields.focusTitle();
    }

    /** Shows that nothing is saved for now. */
    void hold() {
        keeper.hold(true);
    }

    /** Saves what is typed, if there is anything to save; false when that was not possible. */
    boolean save() {
        Words words = fields.words();
        if (apart != null) {
            apart.mine(words);
        }
        if (apart != null || !words.fit()) {
            keeper.hold(true); // the fields, or the two versions, say what is to be done
            return false;
        }
        return words.equals(draft.words())
                || done(() -> drafts.save(draft.schoolClass(), draft.id(), draft.revision(), words));
    }

    /** Does something with the draft as it was saved last, after saving what is typed. */
    boolean onSaved(Function<Draft, Writing> action) {
        return save() && done(() -> action.apply(draft));
    }

    /** Whether what is typed may be published; says what is missing. */
    boolean complete() {
        return !fields.sayWhatIsMissing();
    }

    /** Puts the draft's words in the fields, whatever stood there. */
    void showAgain() {
        fields.show(draft.words());
        settle(draft);
    }

    private boolean done(Supplier<Writing> action) {
        Outcome outcome = new Outcome();
        return school.run(() -> outcome.done = take(action.get())) && outcome.done;
    }

    private static final class Outcome {
        private boolean done;
    }

    private boolean take(Writing writing) {
        return switch (writing) {
            case Writing.Done(Draft now) -> {
                keeper.hold(false);
                settle(now);
                yield true;
            }
            case Writing.Apart(Draft theirs) -> {
                choose(theirs);
                yield false;
            }
            case Writing.Gone() -> {
                keeper.hold(true);
                told.removeAll();
                told.add(Notice.error(getTranslation("blog.gone")));
                yield false;
            }
        };
    }

    private void settle(Draft now) {
        boolean another = now.state() != draft.state();
        draft = now;
        state.saved(now.savedAt(), moments);
        keeper.settle(now.revision(), now.words());
        if (another) {
            changed.run();
        }
    }

    /**
     * The device had words that the server has not: they go on from the server's and are in the fields already, or stand
     * beside them.
     */
    private void returned(boolean onward, Words words) {
        if (!onward) {
            fields.show(words);
            choose(draft);
        } else if (save()) {
            told.removeAll();
            told.add(Notice.info(getTranslation("blog.returned")));
        }
    }

    /** What is typed stays in the fields, where it may be gone on with, until one of the two was chosen. */
    private void choose(Draft theirs) {
        keeper.hold(true);
        Person writer = theirs.savedBy();
        String when = theirs.savedAt() == null ? "" : moments.say(theirs.savedAt());
        boolean myself = writer != null && writer.id().equals(me);
        String what = myself
                ? getTranslation("blog.apart.myself", when)
                : getTranslation("blog.apart.other", name(writer), when);
        String whose =
                myself ? getTranslation("blog.apart.otherWindow") : getTranslation("blog.apart.theirs", name(writer));
        TwoVersions versions = new TwoVersions(
                what,
                whose,
                theirs.words(),
                () -> chosen(theirs, fields.words()),
                () -> chosen(theirs, theirs.words()));
        versions.mine(fields.words());
        apart = versions;
        told.removeAll();
        told.add(versions);
        versions.getElement().callJsFunction("scrollIntoView"); // one may be typing far below
    }

    private String name(@Nullable Person writer) {
        return writer == null ? getTranslation("school.author.unknown") : writer.displayName();
    }

    private void chosen(Draft theirs, Words words) {
        apart = null;
        told.removeAll();
        settle(theirs);
        fields.show(words);
        keeper.hold(false);
        save();
    }
}
