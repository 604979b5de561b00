package fr.gisement.school.home;

import static java.util.stream.Collectors.partitioningBy;

import fr.gisement.access.Rights;
import fr.gisement.blog.ArticleLine;
import fr.gisement.blog.ClassBlog;
import fr.gisement.classes.ClassId;
import fr.gisement.classes.SchoolCalendar;
import fr.gisement.classes.SchoolClass;
import fr.gisement.classes.SchoolClasses;
import fr.gisement.classes.SchoolYear;
import fr.gisement.components.FrenchOrder;
import fr.gisement.identity.Role;
import fr.gisement.space.SpaceProfiles;
import fr.gisement.tenancy.CurrentTenant;
import fr.gisement.tenancy.Site;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Gathers what the home of the current school shows to the person signed in. */
@Component
class HomePages {

    private static final int LATEST = 5;

    private final SpaceProfiles profiles;
    private final SchoolClasses classes;
    private final ClassBlog blog;
    private final SchoolCalendar calendar;
    private final Rights rights;

    HomePages(SpaceProfiles profiles, SchoolClasses classes, ClassBlog blog, SchoolCalendar calendar, Rights rights) {
        this.profiles = profiles;
        this.classes = classes;
        this.blog = blog;
        this.calendar = calendar;
        this.rights = rights;
    }

    HomePage current() {
        SchoolYear year = calendar.year();
        Set<ClassId> mine = classes.mine();
        Map<Boolean, List<SchoolClass>> shelves = classes.of(year).stream()
                .filter(it -> !it.archived())
                .collect(partitioningBy(it -> mine.contains(it.id())));
        return new HomePage(
                profiles.current().name(),
                CurrentTenant.required().sites().stream()
                        .sorted(FrenchOrder.by(Site::name))
                        .toList(),
                shelves.getOrDefault(true, List.of()),
                shelves.getOrDefault(false, List.of()),
                blog.counts(year),
                latest(),
                rights.here(Role.DIRECTOR));
    }

    /** What was published last in this year's classes. */
    List<ArticleLine> latest() {
        return blog.latest(calendar.year(), LATEST);
    }

    /** Whether readers still see an article. */
    boolean readable(ArticleLine line) {
        return blog.read(line.schoolClass(), line.id())
                .filter(article -> article.state().read())
                .isPresent();
    }
}
