package fr.gisement.figures;

import fr.gisement.followup.Stage;
import fr.gisement.portfolio.Place;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the figures know of a school.
 *
 * @param place the middle of its sites; null when the directory knows none
 * @param staff who teach or direct there today
 * @param trained how many of them were present at a session, ever
 * @param activations when those of them who activated their accounts did
 */
record SchoolFacts(
        String name, @Nullable Place place, SchoolWay way, int staff, int trained, List<Instant> activations) {

    int publishedBy(Instant moment) {
        return way.reached(Stage.FIRST_ARTICLE)
                        .filter(article -> !article.isAfter(moment))
                        .isPresent()
                ? 1
                : 0;
    }

    int activatedBy(Instant moment) {
        return (int) activations.stream()
                .filter(it -> !it.isAfter(moment))
                .limit(staff)
                .count();
    }
}
