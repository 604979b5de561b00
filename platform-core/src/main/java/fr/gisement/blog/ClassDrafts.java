package fr.gisement.blog;

import static java.util.stream.Collectors.toSet;

import fr.gisement.access.ForReaders;
import fr.gisement.access.ForTeachers;
import fr.gisement.blog.WritersDesk.Outcome;
import fr.gisement.classes.ClassId;
import fr.gisement.identity.People;
import fr.gisement.identity.Person;
import fr.gisement.identity.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/**
 * Drafts, for those who write in a class. Each call is one transaction; each but {@link #mayWrite} throws
 * {@link AccessDeniedException} for anybody else.
 */
@Service
@ForTeachers
public class ClassDrafts {

    private final DraftRows drafts;
    private final Writers writers;
    private final WritersDesk desk;
    private final People people;

    ClassDrafts(DraftRows drafts, Writers writers, WritersDesk desk, People people) {
        this.drafts = drafts;
        this.writers = writers;
        this.desk = desk;
        this.people = people;
    }

    /** Whether the person signed in writes in the class; false when there is no such class. */
    @ForReaders
    public boolean mayWrite(ClassId schoolClass) {
        return writers.mayWrite(schoolClass);
    }

    /** What is not published, or not as it was written last; what was saved last first. */
    public List<DraftLine> of(ClassId schoolClass) {
        List<DraftRow> rows = desk.work(schoolClass, () -> drafts.unpublished(schoolClass));
        Map<PersonId, Person> names = people.named(
                rows.stream().map(DraftRow::savedBy).filter(Objects::nonNull).collect(toSet()));
        return rows.stream()
                .map(row -> row.with(names))
                .map(draft -> new DraftLine(
                        draft.id(),
                        draft.state(),
                        draft.words().title(),
                        draft.savedBy(),
                        Objects.requireNonNull(draft.savedAt())))
                .toList();
    }

    /** A new article, empty so far; who began one and wrote nothing is given the same again. */
    public ArticleId begin(ClassId schoolClass) {
        PersonId me = WritersDesk.me();
        return desk.work(
                schoolClass, () -> drafts.blank(schoolClass, me).orElseGet(() -> drafts.begin(schoolClass, me)));
    }

    public Optional<Draft> open(ClassId schoolClass, ArticleId id) {
        return desk.work(schoolClass, () -> drafts.find(schoolClass, id)).map(desk::named);
    }

    /**
     * Saves what was written, unless somebody else saved other words since.
     *
     * @param revision of the draft that was written in
     * @throws IllegalArgumentException when the words do not fit
     */
    public Writing save(ClassId schoolClass, ArticleId id, int revision, Words words) {
        if (!words.fit()) {
            throw new IllegalArgumentException("The words do not fit");
        }
        PersonId me = WritersDesk.me();
        return desk.told(desk.work(schoolClass, () -> {
            if (drafts.find(schoolClass, id).isEmpty()) {
                return new Outcome(false, null);
            }
            boolean saved = drafts.update(id, revision, words, me) || (revision == 0 && drafts.insert(id, words, me));
            DraftRow now = drafts.find(schoolClass, id).orElseThrow();
            // words that arrive twice, because the first answer was lost, are saved already
            return new Outcome(saved || now.words().equals(words), now);
        }));
    }

    /**
     * Deletes an article that was never published, with its draft. Nothing happens to one that was.
     *
     * @return whether it is gone
     */
    public boolean delete(ClassId schoolClass, ArticleId id) {
        return desk.work(schoolClass, () -> {
            Optional<DraftRow> draft = drafts.lock(schoolClass, id);
            if (draft.isPresent() && draft.get().state() != ArticleState.DRAFT) {
                return false;
            }
            draft.ifPresent(row -> drafts.delete(row.id()));
            return true;
        });
    }
}
