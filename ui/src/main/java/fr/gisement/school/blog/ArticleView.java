package fr.gisement.school.blog;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import fr.gisement.blog.Article;
import fr.gisement.blog.ArticleState;
import fr.gisement.blog.BlogNews;
import fr.gisement.blog.ClassBlog;
import fr.gisement.blog.ClassDrafts;
import fr.gisement.classes.SchoolClass;
import fr.gisement.components.ButtonLink;
import fr.gisement.components.Icon;
import fr.gisement.components.Notice;
import fr.gisement.components.PageHeader;
import fr.gisement.entrance.Entrance;
import fr.gisement.entrance.OpenToSupport;
import fr.gisement.entrance.SpaceRoles;
import fr.gisement.identity.Role;
import fr.gisement.school.Moments;
import fr.gisement.school.NewsMark;
import fr.gisement.school.SchoolAddress;
import fr.gisement.school.SchoolLayout;
import fr.gisement.school.SchoolNews;
import fr.gisement.school.SchoolPages;
import fr.gisement.school.SchoolView;
import fr.gisement.support.LookedAt;
import jakarta.annotation.security.PermitAll;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An article to be read. Those who write in the class are told what its readers do not see. */
@Route(value = "e/:slug/classes/:class/articles/:article", layout = SchoolLayout.class)
@PermitAll
@SpaceRoles({Role.DIRECTOR, Role.TEACHER, Role.SUBSTITUTE})
@OpenToSupport(LookedAt.ARTICLE)
final class ArticleView extends SchoolView {

    private final SchoolPages pages;
    private final ClassBlog blog;
    private final ClassDrafts drafts;
    private final Moments moments;
    private final SchoolNews news;

    ArticleView(
            Entrance entrance,
            SchoolPages pages,
            ClassBlog blog,
            ClassDrafts drafts,
            Moments moments,
            SchoolNews news) {
        super(entrance);
        this.pages = pages;
        this.blog = blog;
        this.drafts = drafts;
        this.moments = moments;
        this.news = news;
        addClassName("school-article");
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        SchoolClass schoolClass = pages.schoolClass(event.getRouteParameters());
        Reading reading = new Reading(schoolClass);
        follow(news, BlogNews.TOPIC, reading::look);
        reading.draw(pages.article(event.getRouteParameters()));
    }

    /**
     * The article on the screen, as long as the page is open: what was withdrawn is gone at once, other words wait behind
     * a mark until the reader asks for them.
     */
    private final class Reading {

        private final SchoolClass schoolClass;
        private final NewsMark mark = new NewsMark(() -> here(this::again));
        private @Nullable Article shown;
        private boolean gone;

        Reading(SchoolClass schoolClass) {
            this.schoolClass = schoolClass;
        }

        PageHeader draw(Article article) {
            shown = article;
            gone = false;
            PageHeader header = begin(article.words().title()).note(new Byline(article, moments));
            if (drafts.mayWrite(schoolClass.id())) {
                header.actions(new ButtonLink(
                                SchoolAddress.write(slug(), schoolClass.id(), article.id()),
                                getTranslation("blog.change"))
                        .icon(Icon.PEN)
                        .secondary());
            }
            if (article.state() != ArticleState.PUBLISHED) {
                add(Notice.info(getTranslation("blog.told." + article.state())));
            }
            add(new ArticleText(article.words().body()), mark);
            return header;
        }

        private PageHeader begin(String title) {
            title(title);
            mark.clear();
            removeAll();
            PageHeader header =
                    new PageHeader(title).back(SchoolAddress.schoolClass(slug(), schoolClass.id()), schoolClass.name());
            add(header);
            return header;
        }

        void look(Set<String> ids) {
            Article before = shown;
            if (before == null || !(ids.isEmpty() || ids.contains(new BlogNews(schoolClass.id(), before.id()).id()))) {
                return;
            }
            Article now = blog.read(schoolClass.id(), before.id()).orElse(null);
            if (now == null) {
                withdraw();
            } else if (gone || now.state().read() != before.state().read()) {
                draw(now);
                retitle();
            } else if (!now.words().equals(before.words())) {
                mark.say(getTranslation("blog.news.changed"));
            }
        }

        private void withdraw() {
            gone = true;
            begin(getTranslation("blog.news.withdrawn"));
            add(Notice.info(getTranslation("blog.news.withdrawn.text")));
            retitle();
        }

        private void again() {
            if (shown != null) {
                blog.read(schoolClass.id(), shown.id())
                        .ifPresentOrElse(now -> draw(now).leadTo(), this::withdraw);
                retitle();
            }
        }

        private void retitle() {
            UI.getCurrent().getPage().setTitle(getPageTitle());
        }
    }
}
