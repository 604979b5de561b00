package fr.gisement.blog;

import fr.gisement.access.ForTeachers;
import fr.gisement.blog.WritersDesk.Outcome;
import fr.gisement.classes.ClassId;
import fr.gisement.inbox.PlatformInbox;
import fr.gisement.news.TenantNews;
import fr.gisement.space.SpaceEvents;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/**
 * What readers get to see, decided by those who write in a class; anybody else is met with
 * {@link AccessDeniedException}.
 */
@Service
@ForTeachers
public class ArticlePublishing {

    /** What the platform is told, once for each article: a count, neither words nor names. */
    public static final String USAGE_TOPIC = "usage";

    /** What is counted. */
    public static final String USAGE_KEY = "article-published";

    /** What the circonscription's trainers may know of who published: that this person did, not what nor how often. */
    public static final String PUBLISHER_TOPIC = "teacher-published";

    /** Who it was. */
    public static final String PUBLISHER_KEY = "person";

    private static final String USAGE = "{\"" + USAGE_KEY + "\": 1}";

    private final DraftRows drafts;
    private final WritersDesk desk;
    private final SpaceEvents events;
    private final PlatformInbox platform;
    private final TenantNews news;

    ArticlePublishing(DraftRows drafts, WritersDesk desk, SpaceEvents events, PlatformInbox platform, TenantNews news) {
        this.drafts = drafts;
        this.desk = desk;
        this.events = events;
        this.platform = platform;
        this.news = news;
    }

    /**
     * Shows the draft to the readers: for the first time, again after changes, or again after it was withdrawn.
     *
     * @param revision of the draft that was looked at
     * @throws IllegalArgumentException when it has no title or no text
     */
    public Writing publish(ClassId schoolClass, ArticleId id, int revision) {
        return onRevision(schoolClass, id, revision, draft -> {
            if (!draft.words().complete()) {
                throw new IllegalArgumentException("What is published has a title and a text");
            }
            drafts.publish(id, draft.words(), draft.revision());
            events.record(
                    draft.state() == ArticleState.CHANGED ? "article.changed" : "article.published", detail(draft));
            announce(draft);
            if (draft.state() == ArticleState.DRAFT) {
                platform.send(USAGE_TOPIC, USAGE);
                platform.send(PUBLISHER_TOPIC, "{\"" + PUBLISHER_KEY + "\": \"" + WritersDesk.me() + "\"}");
            }
        });
    }

    /** Gives up what was written since the article was published. */
    public Writing revert(ClassId schoolClass, ArticleId id, int revision) {
        return onRevision(schoolClass, id, revision, draft -> {
            if (draft.state() != ArticleState.DRAFT) {
                drafts.revert(id, WritersDesk.me());
            }
        });
    }

    /** Takes a published article back: its readers no longer see it, its writers keep it. */
    public Writing withdraw(ClassId schoolClass, ArticleId id) {
        return desk.told(desk.work(schoolClass, () -> {
            drafts.lock(schoolClass, id).filter(row -> row.state().read()).ifPresent(row -> {
                drafts.withdraw(id);
                events.record("article.withdrawn", detail(row));
                announce(row);
            });
            return now(schoolClass, id);
        }));
    }

    private void announce(DraftRow draft) {
        news.announce(BlogNews.TOPIC, new BlogNews(draft.schoolClass(), draft.id()).id());
    }

    private Writing onRevision(ClassId schoolClass, ArticleId id, int revision, Consumer<DraftRow> step) {
        return desk.told(desk.work(schoolClass, () -> {
            Optional<DraftRow> draft = drafts.lock(schoolClass, id);
            if (draft.isPresent() && draft.get().revision() != revision) {
                return new Outcome(false, draft.get());
            }
            draft.ifPresent(step);
            return now(schoolClass, id);
        }));
    }

    private Outcome now(ClassId schoolClass, ArticleId id) {
        return new Outcome(true, drafts.find(schoolClass, id).orElse(null));
    }

    private static Map<String, String> detail(DraftRow draft) {
        return Map.of(
                "class", draft.schoolClass().toString(), "article", draft.id().toString());
    }
}
