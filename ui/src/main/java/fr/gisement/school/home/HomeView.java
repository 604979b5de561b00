package fr.gisement.school.home;

import static java.util.stream.Collectors.toSet;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import fr.gisement.blog.ArticleId;
import fr.gisement.blog.ArticleLine;
import fr.gisement.blog.BlogNews;
import fr.gisement.classes.SchoolClass;
import fr.gisement.components.ButtonLink;
import fr.gisement.components.EmptyState;
import fr.gisement.components.Icon;
import fr.gisement.components.PageHeader;
import fr.gisement.entrance.Entrance;
import fr.gisement.entrance.OpenToSupport;
import fr.gisement.entrance.SpaceRoles;
import fr.gisement.identity.Role;
import fr.gisement.school.ArticleList;
import fr.gisement.school.ClassShelf;
import fr.gisement.school.LiveArticles;
import fr.gisement.school.Moments;
import fr.gisement.school.SchoolAddress;
import fr.gisement.school.SchoolLayout;
import fr.gisement.school.SchoolNews;
import fr.gisement.school.SchoolView;
import fr.gisement.support.LookedAt;
import fr.gisement.tenancy.Site;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The page a school opens with: where it is, its classes, what was published last. */
@Route(value = "e/:slug/accueil", layout = SchoolLayout.class)
@PermitAll
@SpaceRoles({Role.DIRECTOR, Role.TEACHER, Role.SUBSTITUTE})
@OpenToSupport(LookedAt.HOME)
final class HomeView extends SchoolView {

    private final HomePages pages;
    private final Moments moments;
    private final SchoolNews news;

    HomeView(Entrance entrance, HomePages pages, Moments moments, SchoolNews news) {
        super(entrance);
        this.pages = pages;
        this.moments = moments;
        this.news = news;
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        HomePage home = pages.current();
        title(home.name());
        PageHeader header = new PageHeader(home.name());
        if (home.sites().size() == 1) {
            header.subtitle(home.sites().getFirst().commune());
        }
        add(header);
        if (home.sites().size() > 1) {
            add(sites(home.sites()));
        }
        if (home.empty()) {
            add(nothingYet(home));
            return;
        }
        if (home.director()) {
            header.actions(newClass().secondary());
        }
        shelf(home, "home.mine", home.mine());
        shelf(home, home.mine().isEmpty() ? "home.classes" : "home.others", home.others());
        LiveArticles live = new LiveArticles(new Latest(), lines -> list(home, lines), true, this::here);
        follow(news, BlogNews.TOPIC, ids -> live.look(articles(ids)));
        add(latest(home, live));
    }

    private Component sites(List<Site> sites) {
        UnorderedList list = new UnorderedList();
        list.addClassName("school-sites");
        list.getElement().setAttribute("aria-label", getTranslation("home.sites"));
        for (Site site : sites) {
            Span commune = new Span(site.commune());
            commune.addClassName("commune");
            list.add(new ListItem(Icon.SCHOOL.create(), new Span(site.name()), commune));
        }
        return list;
    }

    private Component nothingYet(HomePage home) {
        return home.director()
                ? new EmptyState(
                        Icon.CLASS,
                        getTranslation("home.empty.title"),
                        getTranslation("home.empty.director"),
                        newClass())
                : new EmptyState(Icon.CLASS, getTranslation("home.empty.title"), getTranslation("home.empty.teacher"));
    }

    private ButtonLink newClass() {
        return new ButtonLink(SchoolAddress.newClass(slug()), getTranslation("home.newClass")).icon(Icon.PLUS);
    }

    private void shelf(HomePage home, String title, List<SchoolClass> classes) {
        if (!classes.isEmpty()) {
            Section section = new Section(
                    new H2(getTranslation(title)),
                    new ClassShelf(slug(), classes, it -> news(home.counts().getOrDefault(it.id(), 0))));
            section.addClassName("part");
            add(section);
        }
    }

    private String news(int articles) {
        return articles == 0 ? "" : getTranslation("school.articles", articles);
    }

    private Component latest(HomePage home, LiveArticles live) {
        Section section = new Section(new H2(getTranslation("home.latest")), live.draw(home.latest()));
        section.addClassName("part");
        return section;
    }

    private Component list(HomePage home, List<ArticleLine> lines) {
        return lines.isEmpty()
                ? new EmptyState(
                        Icon.ARTICLE,
                        getTranslation("home.latest.none.title"),
                        getTranslation(home.mine().isEmpty() ? "home.latest.none.reader" : "home.latest.none.writer"))
                : new ArticleList(slug(), lines, moments, line -> home.nameOf(line.schoolClass()));
    }

    private static Set<ArticleId> articles(Set<String> ids) {
        return ids.stream()
                .map(BlogNews::parse)
                .flatMap(Optional::stream)
                .map(BlogNews::article)
                .collect(toSet());
    }

    /** The latest articles, as long as the page is open. */
    private final class Latest implements LiveArticles.Source {

        @Override
        public List<ArticleLine> read() {
            return pages.latest();
        }

        @Override
        public boolean readable(ArticleLine line) {
            return pages.readable(line);
        }
    }
}
