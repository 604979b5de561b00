package fr.gisement.school.home;

import fr.gisement.blog.ArticleLine;
import fr.gisement.classes.ClassId;
import fr.gisement.classes.SchoolClass;
import fr.gisement.tenancy.Site;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a school's home shows to somebody.
 *
 * @param mine the classes of this year that the reader teaches
 * @param others the other classes of this year
 * @param counts how many articles a class shows; none is left out
 * @param latest what was published last in this year's classes
 * @param director whether the reader directs the school
 */
record HomePage(
        String name,
        List<Site> sites,
        List<SchoolClass> mine,
        List<SchoolClass> others,
        Map<ClassId, Integer> counts,
        List<ArticleLine> latest,
        boolean director) {

    boolean empty() {
        return mine.isEmpty() && others.isEmpty();
    }

    String nameOf(ClassId id) {
        return Stream.concat(mine.stream(), others.stream())
                .filter(it -> it.id().equals(id))
                .map(SchoolClass::name)
                .findFirst()
                .orElse("");
    }
}
