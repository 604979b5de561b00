package fr.gisement.school.blog;

import static java.util.stream.Collectors.toSet;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import fr.gisement.access.Rights;
import fr.gisement.blog.ArticleId;
import fr.gisement.blog.ArticleLine;
import fr.gisement.blog.ArticlePage;
import fr.gisement.blog.BlogNews;
import fr.gisement.blog.ClassBlog;
import fr.gisement.blog.ClassDrafts;
import fr.gisement.blog.DraftLine;
import fr.gisement.classes.ClassId;
import fr.gisement.classes.SchoolClass;
import fr.gisement.components.ButtonLink;
import fr.gisement.components.Buttons;
import fr.gisement.components.Card;
import fr.gisement.components.EmptyState;
import fr.gisement.components.Icon;
import fr.gisement.components.Notice;
import fr.gisement.components.PageHeader;
import fr.gisement.components.Pager;
import fr.gisement.components.PersonAvatar;
import fr.gisement.entrance.Entrance;
import fr.gisement.entrance.OpenToSupport;
import fr.gisement.entrance.SpaceRoles;
import fr.gisement.identity.Person;
import fr.gisement.identity.Role;
import fr.gisement.school.ArticleList;
import fr.gisement.school.ClassShelf;
import fr.gisement.school.LiveArticles;
import fr.gisement.school.Moments;
import fr.gisement.school.SchoolAddress;
import fr.gisement.school.SchoolLayout;
import fr.gisement.school.SchoolNews;
import fr.gisement.school.SchoolPages;
import fr.gisement.school.SchoolView;
import fr.gisement.support.LookedAt;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A class: who teaches it, what is being written for it, and its blog, newest first. The page is in the address. */
@Route(value = "e/:slug/classes/:class", layout = SchoolLayout.class)
@PermitAll
@SpaceRoles({Role.DIRECTOR, Role.TEACHER, Role.SUBSTITUTE})
@OpenToSupport(LookedAt.CLASS)
final class ClassView extends SchoolView {

    private final SchoolPages pages;
    private final ClassBlog blog;
    private final ClassDrafts drafts;
    private final Moments moments;
    private final Rights rights;
    private final SchoolNews news;

    ClassView(
            Entrance entrance,
            SchoolPages pages,
            ClassBlog blog,
            ClassDrafts drafts,
            Moments moments,
            Rights rights,
            SchoolNews news) {
        super(entrance);
        this.pages = pages;
        this.blog = blog;
        this.drafts = drafts;
        this.moments = moments;
        this.rights = rights;
        this.news = news;
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        SchoolClass schoolClass = pages.schoolClass(event.getRouteParameters());
        ClassId id = schoolClass.id();
        boolean writer = drafts.mayWrite(id);
        title(schoolClass.name());
        add(header(schoolClass, writer));
        if (schoolClass.archived()) {
            add(Notice.info(getTranslation("blog.archived")));
        }
        if (writer) {
            List<DraftLine> unpublished = drafts.of(id);
            if (!unpublished.isEmpty()) {
                add(new Card(getTranslation("blog.drafts"), new DraftList(slug(), id, unpublished, moments)));
            }
        }
        add(articles(id, page(event), writer));
    }

    private Component header(SchoolClass schoolClass, boolean writer) {
        PageHeader header = new PageHeader(schoolClass.name())
                .subtitle(getTranslation("blog.class", ClassShelf.place(schoolClass), schoolClass.year()))
                .back(SchoolAddress.classes(slug(), schoolClass.year()), getTranslation("school.classes"));
        if (!schoolClass.teachers().isEmpty()) {
            schoolClass.teachers().forEach(teacher -> header.note(teacher(teacher)));
        }
        if (writer) {
            header.actions(Buttons.primary(
                    getTranslation("blog.write"),
                    click -> here(() -> UI.getCurrent()
                            .navigate(SchoolAddress.write(slug(), schoolClass.id(), drafts.begin(schoolClass.id()))))));
        }
        if (rights.here(Role.DIRECTOR)) {
            header.actions(new ButtonLink(
                            SchoolAddress.changeClass(slug(), schoolClass.id()), getTranslation("blog.changeClass"))
                    .icon(Icon.GEAR)
                    .secondary());
        }
        return header;
    }

    private static Component teacher(Person teacher) {
        Span name = new Span(teacher.displayName());
        Div shown = new Div(new PersonAvatar(teacher), name);
        shown.addClassName("teacher");
        return shown;
    }

    private Component articles(ClassId id, int asked, boolean writer) {
        LiveArticles live =
                new LiveArticles(new Articles(id, asked), lines -> list(lines, writer), asked == 1, this::here);
        follow(news, BlogNews.TOPIC, ids -> look(live, id, ids));
        ArticlePage page = blog.page(id, asked);
        Section section = new Section(new H2(getTranslation("blog.articles")));
        section.addClassName("part");
        section.add(
                live.draw(page.articles()),
                new Pager(page.page(), page.pages(), it -> SchoolAddress.schoolClass(slug(), id, it)));
        return section;
    }

    private Component list(List<ArticleLine> lines, boolean writer) {
        return lines.isEmpty()
                ? new EmptyState(
                        Icon.ARTICLE,
                        getTranslation("blog.none.title"),
                        getTranslation(writer ? "blog.none.writer" : "blog.none.reader"))
                : new ArticleList(slug(), lines, moments, line -> "");
    }

    private static void look(LiveArticles live, ClassId id, Set<String> ids) {
        Set<ArticleId> changed = ids.stream()
                .map(BlogNews::parse)
                .flatMap(Optional::stream)
                .filter(it -> it.schoolClass().equals(id))
                .map(BlogNews::article)
                .collect(toSet());
        if (ids.isEmpty() || !changed.isEmpty()) {
            live.look(changed);
        }
    }

    private final class Articles implements LiveArticles.Source {

        private final ClassId id;
        private final int page;

        Articles(ClassId id, int page) {
            this.id = id;
            this.page = page;
        }

        @Override
        public List<ArticleLine> read() {
            return blog.page(id, page).articles();
        }

        @Override
        public boolean readable(ArticleLine line) {
            return blog.read(id, line.id()).filter(it -> it.state().read()).isPresent();
        }
    }

    private static int page(BeforeEnterEvent event) {
        return event.getLocation()
                .getQueryParameters()
                .getSingleParameter(SchoolAddress.PAGE)
                .filter(text -> text.matches("[1-9]\\d{0,5}"))
                .map(Integer::parseInt)
                .orElse(1);
    }
}
