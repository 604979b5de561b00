package fr.gisement.circonscription.training;

import com.vaadin.flow.router.QueryParameters;
import fr.gisement.components.ListPage;
import fr.gisement.components.SearchText;
import fr.gisement.training.TeacherProgress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Which teachers a list shows, as its address says it.
 *
 * @param text words of a name; empty for all
 * @param school of which, by its part of the address; empty for all
 * @param never only those who were never in a session
 * @param page which page of them, from 1; whatever else is asked for begins at the first
 */
record TeacherFilter(String text, String school, boolean never, int page) {

    static final TeacherFilter ALL = new TeacherFilter("", "", false, 1);

    static TeacherFilter of(QueryParameters query) {
        return new TeacherFilter(
                query.getSingleParameter(TrainingAddress.TEXT).orElse("").strip(),
                query.getSingleParameter(TrainingAddress.SCHOOL).orElse(""),
                query.getSingleParameter(TrainingAddress.TRAINED)
                        .filter(TrainingAddress.NEVER::equals)
                        .isPresent(),
                ListPage.asked(query));
    }

    boolean shows(TeacherProgress teacher) {
        return (school.isEmpty()
                        || teacher.schools().stream().anyMatch(it -> it.slug().equals(school)))
                && !(never && teacher.trained())
                && named(teacher);
    }

    private boolean named(TeacherProgress teacher) {
        List<String> name = SearchText.words(
                teacher.person().givenName() + " " + teacher.person().familyName());
        return SearchText.words(text).stream().allMatch(word -> name.stream().anyMatch(it -> it.startsWith(word)));
    }

    TeacherFilter text(String words) {
        return new TeacherFilter(words.strip(), school, never, 1);
    }

    TeacherFilter school(String slug) {
        return new TeacherFilter(text, slug, never, 1);
    }

    TeacherFilter never(boolean only) {
        return new TeacherFilter(text, school, only, 1);
    }

    TeacherFilter page(int number) {
        return new TeacherFilter(text, school, never, number);
    }

    String address(String slug) {
        List<String> query = new ArrayList<>();
        if (!text.isEmpty()) {
            query.add(TrainingAddress.TEXT + "=" + encoded(text));
        }
        if (!school.isEmpty()) {
            query.add(TrainingAddress.SCHOOL + "=" + encoded(school));
        }
        if (never) {
            query.add(TrainingAddress.TRAINED + "=" + TrainingAddress.NEVER);
        }
        if (page > 1) {
            query.add(ListPage.PARAMETER + "=" + page);
        }
        return TrainingAddress.teachers(slug) + (query.isEmpty() ? "" : "?" + String.join("&", query));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
