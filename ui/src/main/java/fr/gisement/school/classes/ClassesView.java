package fr.gisement.school.classes;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import fr.gisement.access.Rights;
import fr.gisement.blog.ClassBlog;
import fr.gisement.classes.ClassId;
import fr.gisement.classes.SchoolCalendar;
import fr.gisement.classes.SchoolClass;
import fr.gisement.classes.SchoolClasses;
import fr.gisement.classes.SchoolYear;
import fr.gisement.components.ButtonLink;
import fr.gisement.components.EmptyState;
import fr.gisement.components.Icon;
import fr.gisement.components.PageHeader;
import fr.gisement.components.PageTabs;
import fr.gisement.entrance.Entrance;
import fr.gisement.entrance.OpenToSupport;
import fr.gisement.entrance.SpaceRoles;
import fr.gisement.identity.Role;
import fr.gisement.school.ClassShelf;
import fr.gisement.school.SchoolAddress;
import fr.gisement.school.SchoolLayout;
import fr.gisement.school.SchoolView;
import fr.gisement.support.LookedAt;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The classes of a school year; those put away come last. The year is in the address. */
@Route(value = "e/:slug/classes", layout = SchoolLayout.class)
@PermitAll
@SpaceRoles({Role.DIRECTOR, Role.TEACHER, Role.SUBSTITUTE})
@OpenToSupport(LookedAt.CLASSES)
final class ClassesView extends SchoolView {

    private final SchoolClasses classes;
    private final ClassBlog blog;
    private final SchoolCalendar calendar;
    private final Rights rights;

    ClassesView(Entrance entrance, SchoolClasses classes, ClassBlog blog, SchoolCalendar calendar, Rights rights) {
        super(entrance);
        this.classes = classes;
        this.blog = blog;
        this.calendar = calendar;
        this.rights = rights;
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        Set<SchoolYear> years = classes.years();
        SchoolYear year = asked(event, years);
        boolean director = rights.here(Role.DIRECTOR);
        title(getTranslation("classes.title"));
        PageHeader header =
                new PageHeader(getTranslation("classes.title")).subtitle(getTranslation("classes.year", year));
        add(header);
        if (years.size() > 1) {
            PageTabs tabs = new PageTabs(getTranslation("classes.years"));
            years.forEach(it -> tabs.tab(SchoolAddress.classes(slug(), it), it.toString(), it.equals(year)));
            add(tabs);
        }
        List<SchoolClass> found = classes.of(year);
        if (director && !found.isEmpty()) {
            header.actions(newClass());
        }
        Map<ClassId, Integer> counts = blog.counts(year);
        if (found.isEmpty()) {
            add(
                    director
                            ? new EmptyState(
                                    Icon.CLASS,
                                    getTranslation("classes.empty.title", year),
                                    getTranslation("classes.empty.director"),
                                    newClass())
                            : new EmptyState(
                                    Icon.CLASS,
                                    getTranslation("classes.empty.title", year),
                                    getTranslation("classes.empty.teacher")));
        }
        add(new ClassShelf(slug(), found.stream().filter(it -> !it.archived()).toList(), it -> news(counts, it)));
        List<SchoolClass> archived =
                found.stream().filter(SchoolClass::archived).toList();
        if (!archived.isEmpty()) {
            Section section = new Section(
                    new H2(getTranslation("classes.archived")),
                    new ClassShelf(slug(), archived, it -> news(counts, it)));
            section.addClassName("part");
            add(section);
        }
    }

    private SchoolYear asked(BeforeEnterEvent event, Set<SchoolYear> years) {
        return event.getLocation()
                .getQueryParameters()
                .getSingleParameter(SchoolAddress.YEAR)
                .flatMap(text -> years.stream()
                        .filter(it -> String.valueOf(it.first()).equals(text))
                        .findFirst())
                .orElseGet(calendar::year);
    }

    private ButtonLink newClass() {
        return new ButtonLink(SchoolAddress.newClass(slug()), getTranslation("home.newClass")).icon(Icon.PLUS);
    }

    private String news(Map<ClassId, Integer> counts, SchoolClass schoolClass) {
        int articles = counts.getOrDefault(schoolClass.id(), 0);
        return articles == 0 ? "" : getTranslation("school.articles", articles);
    }
}
