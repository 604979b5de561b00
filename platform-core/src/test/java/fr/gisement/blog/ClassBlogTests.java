package fr.gisement.blog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gisement.blog.Writing.Apart;
import fr.gisement.blog.Writing.Done;
import fr.gisement.blog.Writing.Gone;
import fr.gisement.classes.ClassId;
import fr.gisement.classes.ClassRegister;
import fr.gisement.classes.ClassSheet;
import fr.gisement.classes.Level;
import fr.gisement.classes.SchoolCalendar;
import fr.gisement.classes.SchoolYear;
import fr.gisement.identity.Person;
import fr.gisement.identity.PersonId;
import fr.gisement.tenancy.Tenant;
import fr.gisement.testing.TwoSchools;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.security.access.AccessDeniedException;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClassBlogTests {

    private static final Words KERMESSE = new Words("La kermesse", "Samedi, toute l’école a dansé.\n\nMerci !");
    private static final Words LONGER = new Words("La kermesse", "Samedi, toute l’école a dansé et chanté.");

    private final TwoSchools town = new TwoSchools();
    private final Tenant jaures = town.jaures();
    private final ClassBlog blog = town.bean(ClassBlog.class);
    private final ClassDrafts drafts = town.bean(ClassDrafts.class);
    private final ArticlePublishing publishing = town.bean(ArticlePublishing.class);
    private final ClassRegister register = town.bean(ClassRegister.class);
    private final SchoolYear year = town.bean(SchoolCalendar.class).year();
    private ClassId ce1 = new ClassId(new UUID(0, 0));

    @AfterAll
    void close() {
        town.close();
    }

    @BeforeEach
    void aClassOfTheTeachers() {
        town.execute(jaures, "delete from {school}.article");
        town.execute(jaures, "delete from {school}.school_class");
        town.execute(jaures, "delete from {school}.event");
        town.execute(jaures, "delete from platform.inbox");
        ce1 = town.as(
                town.director,
                jaures,
                () -> register.create(new ClassSheet(year, "CE1 B", List.of(Level.CE1), town.siteOf(jaures))));
        town.run(town.director, jaures, () -> register.assign(ce1, town.teacher));
    }

    @Test
    void anArticleGoesFromDraftToReadersAndBack() {
        ArticleId id = begin();
        assertThat(readers(id)).isEmpty();
        Draft draft = done(save(id, 1, KERMESSE));
        assertThat(draft.state()).isEqualTo(ArticleState.DRAFT);
        assertThat(readers(id)).isEmpty();
        assertThat(draftsOf(town.teacher)).containsExactly(id);

        draft = done(publish(id, draft.revision()));
        assertThat(draft.state()).isEqualTo(ArticleState.PUBLISHED);
        assertThat(readers(id)).map(Article::words).contains(KERMESSE);
        assertThat(readers(id)).map(Article::changedAt).isEmpty();
        assertThat(draftsOf(town.teacher)).isEmpty();

        draft = done(save(id, draft.revision(), LONGER));
        assertThat(draft.state()).isEqualTo(ArticleState.CHANGED);
        assertThat(readers(id)).map(Article::words).contains(KERMESSE);
        assertThat(draftsOf(town.teacher)).containsExactly(id);

        done(publish(id, draft.revision()));
        assertThat(readers(id)).map(Article::words).contains(LONGER);
        assertThat(readers(id).orElseThrow().changedAt()).isNotNull();

        draft = done(town.as(town.teacher, jaures, () -> publishing.withdraw(ce1, id)));
        assertThat(draft.state()).isEqualTo(ArticleState.WITHDRAWN);
        assertThat(readers(id)).isEmpty();
        assertThat(town.as(town.teacher, jaures, () -> blog.read(ce1, id))).isPresent();

        done(publish(id, draft.revision()));
        assertThat(readers(id)).map(Article::words).contains(LONGER);
    }

    @Test
    void theSchoolRemembersAndThePlatformLearnsThatItPublishedAndWhoDidWithoutWords() {
        ArticleId id = published(KERMESSE);
        Draft draft = open(id);
        done(save(id, draft.revision(), LONGER));
        done(publish(id, draft.revision() + 1));
        done(town.as(town.teacher, jaures, () -> publishing.withdraw(ce1, id)));
        assertThat(town.query(jaures, """
                        select topic || ' ' || (person_id = '%s') from {school}.event where topic like 'article.%%' order by id""".formatted(town.teacher)))
                .containsExactly("article.published true", "article.changed true", "article.withdrawn true");
        assertThat(town.query(jaures, "select topic || ' ' || payload::text || ' ' || role_name from platform.inbox"))
                .containsExactlyInAnyOrder(
                        "usage {\"article-published\": 1} " + jaures.roleName(),
                        "teacher-published {\"person\": \"%s\"} ".formatted(town.teacher) + jaures.roleName());
    }

    @Test
    void ofTwoWritersTheSecondSeesBothVersionsAndNothingIsReplaced() {
        ArticleId id = begin();
        Words other = new Words("La fête", "Une autre version");
        done(town.as(town.director, jaures, () -> drafts.save(ce1, id, 1, other)));
        Writing mine = save(id, 1, KERMESSE);
        assertThat(mine).isInstanceOfSatisfying(Apart.class, apart -> {
            assertThat(apart.theirs().words()).isEqualTo(other);
            assertThat(Optional.ofNullable(apart.theirs().savedBy()).map(Person::id))
                    .contains(town.director);
        });
        assertThat(open(id).words()).isEqualTo(other);
        assertThat(publish(id, 1)).isInstanceOf(Apart.class);
        assertThat(town.as(town.teacher, jaures, () -> publishing.revert(ce1, id, 1)))
                .isInstanceOf(Apart.class);
        done(save(id, 2, KERMESSE));
        assertThat(open(id).words()).isEqualTo(KERMESSE);
    }

    @Test
    void wordsThatArriveTwiceAreSavedOnce() {
        ArticleId id = begin();
        assertThat(done(save(id, 1, KERMESSE)).revision()).isEqualTo(2);
        assertThat(done(save(id, 1, KERMESSE)).revision()).isEqualTo(2);
    }

    @Test
    void anArticleWithoutADraftIsWrittenOn() {
        ArticleId id = published(KERMESSE);
        town.execute(jaures, "delete from {school}.article_draft");
        town.execute(jaures, "update {school}.article set published_revision = 0");
        assertThat(open(id).revision()).isZero();
        assertThat(open(id).words()).isEqualTo(KERMESSE);
        assertThat(open(id).state()).isEqualTo(ArticleState.PUBLISHED);
        assertThat(done(save(id, 0, LONGER)).state()).isEqualTo(ArticleState.CHANGED);
        assertThat(save(id, 0, new Words("Autre", "chose"))).isInstanceOf(Apart.class);
    }

    @Test
    void changesAreGivenUp() {
        ArticleId id = published(KERMESSE);
        Draft changed = done(save(id, open(id).revision(), LONGER));
        Draft back = done(town.as(town.teacher, jaures, () -> publishing.revert(ce1, id, changed.revision())));
        assertThat(back.words()).isEqualTo(KERMESSE);
        assertThat(back.state()).isEqualTo(ArticleState.PUBLISHED);
        assertThat(save(id, changed.revision(), new Words("Trop", "tard"))).isInstanceOf(Apart.class);
    }

    @Test
    void onlyWhatWasNeverPublishedIsDeleted() {
        ArticleId draft = begin();
        assertThat(town.as(town.teacher, jaures, () -> drafts.delete(ce1, draft)))
                .isTrue();
        assertThat(save(draft, 1, KERMESSE)).isInstanceOf(Gone.class);
        ArticleId article = published(KERMESSE);
        assertThat(town.as(town.teacher, jaures, () -> drafts.delete(ce1, article)))
                .isFalse();
        assertThat(readers(article)).isPresent();
    }

    @Test
    void whoBeganAndWroteNothingIsGivenTheSameArticleAgain() {
        ArticleId id = begin();
        assertThat(begin()).isEqualTo(id);
        assertThat(town.as(town.director, jaures, () -> drafts.begin(ce1))).isNotEqualTo(id);
        done(save(id, 1, KERMESSE));
        assertThat(begin()).isNotEqualTo(id);
    }

    @Test
    void anArticleIsReadPageByPageNewestFirst() {
        for (int i = 1; i <= 23; i++) {
            published(new Words("Jour " + i, "x".repeat(1000)));
        }
        ArticlePage first = town.as(town.colleague, jaures, () -> blog.page(ce1, 1));
        assertThat(first.pages()).isEqualTo(3);
        assertThat(first.articles()).hasSize(ClassBlog.PAGE);
        assertThat(first.articles().getFirst().title()).isEqualTo("Jour 23");
        assertThat(first.articles().getFirst().opening()).hasSizeLessThan(500);
        ArticlePage last = town.as(town.colleague, jaures, () -> blog.page(ce1, 99));
        assertThat(last.page()).isEqualTo(3);
        assertThat(last.articles()).extracting(ArticleLine::title).containsExactly("Jour 3", "Jour 2", "Jour 1");
        assertThat(town.as(town.colleague, jaures, () -> blog.latest(year, 2)))
                .extracting(ArticleLine::title)
                .containsExactly("Jour 23", "Jour 22");
        assertThat(town.as(town.colleague, jaures, () -> blog.counts(year))).containsEntry(ce1, 23);
    }

    @Test
    void whatDoesNotFitIsRefusedAndNothingIsCutOff() {
        ArticleId id = begin();
        Words fits = new Words("é".repeat(Words.TITLE_LENGTH), "🎈".repeat(Words.BODY_LENGTH / 2));
        assertThat(done(save(id, 1, fits)).words()).isEqualTo(fits);
        Words tooLong = new Words("x".repeat(Words.TITLE_LENGTH + 1), "");
        assertThatThrownBy(() -> save(id, 2, tooLong)).isInstanceOf(IllegalArgumentException.class);
        assertThat(open(id).words()).isEqualTo(fits);
    }

    @Test
    void whatHasNoTitleOrTextIsNotPublished() {
        ArticleId id = begin();
        assertThatThrownBy(() -> publish(id, 1)).isInstanceOf(IllegalArgumentException.class);
        done(save(id, 1, new Words("Un titre", "  ")));
        assertThatThrownBy(() -> publish(id, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThat(readers(id)).isEmpty();
    }

    @Test
    void anArchivedClassIsReadAndNoLongerWritten() {
        ArticleId id = published(KERMESSE);
        town.run(town.director, jaures, () -> register.archive(ce1, 0));
        assertThat(readers(id)).isPresent();
        assertThatThrownBy(() -> save(id, 2, LONGER)).isInstanceOf(AccessDeniedException.class);
        assertThat(town.as(town.director, jaures, () -> drafts.mayWrite(ce1))).isFalse();
    }

    @Test
    void whoNoLongerTeachesTheClassNoLongerWritesThere() {
        ArticleId id = begin();
        town.run(town.director, jaures, () -> register.remove(ce1, town.teacher));
        assertThatThrownBy(() -> save(id, 1, KERMESSE)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> open(id)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anArticleIsNotReachedThroughAnotherClass() {
        ArticleId id = published(KERMESSE);
        ClassId other = town.as(
                town.director,
                jaures,
                () -> register.create(new ClassSheet(year, "CM2", List.of(Level.CM2), town.siteOf(jaures))));
        town.run(town.director, jaures, () -> register.assign(other, town.colleague));
        assertThat(town.as(town.colleague, jaures, () -> blog.read(other, id))).isEmpty();
        assertThat(town.as(town.colleague, jaures, () -> drafts.open(other, id)))
                .isEmpty();
        assertThat(town.as(town.colleague, jaures, () -> drafts.save(other, id, 2, LONGER)))
                .isInstanceOf(Gone.class);
        assertThat(town.as(town.colleague, jaures, () -> publishing.publish(other, id, 2)))
                .isInstanceOf(Gone.class);
        assertThat(town.as(town.colleague, jaures, () -> publishing.withdraw(other, id)))
                .isInstanceOf(Gone.class);
        town.as(town.colleague, jaures, () -> drafts.delete(other, id));
        assertThat(readers(id)).map(Article::words).contains(KERMESSE);
    }

    private ArticleId begin() {
        return town.as(town.teacher, jaures, () -> drafts.begin(ce1));
    }

    private ArticleId published(Words words) {
        ArticleId id = begin();
        done(publish(id, done(save(id, 1, words)).revision()));
        return id;
    }

    private Writing save(ArticleId id, int revision, Words words) {
        return town.as(town.teacher, jaures, () -> drafts.save(ce1, id, revision, words));
    }

    private Writing publish(ArticleId id, int revision) {
        return town.as(town.teacher, jaures, () -> publishing.publish(ce1, id, revision));
    }

    private Draft open(ArticleId id) {
        return town.as(town.teacher, jaures, () -> drafts.open(ce1, id)).orElseThrow();
    }

    /** What a colleague who only reads finds. */
    private Optional<Article> readers(ArticleId id) {
        return town.as(town.colleague, jaures, () -> blog.read(ce1, id));
    }

    private List<ArticleId> draftsOf(PersonId person) {
        return town.as(person, jaures, () -> drafts.of(ce1)).stream()
                .map(DraftLine::id)
                .toList();
    }

    private static Draft done(Writing writing) {
        assertThat(writing).isInstanceOf(Done.class);
        return ((Done) writing).draft();
    }
}
