package fr.gisement.year;

import fr.gisement.identity.Role;
import fr.gisement.year.Academie.Circonscription;
import fr.gisement.year.Academie.School;
import fr.gisement.year.YearPlan.Post;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A circonscription in its year: its schools, its trainers, its school days.
 *
 * @param days from the first to the one before today
 * @param coming today or the next, and those after it
 */
record Circle(
        Circonscription circonscription,
        List<Post> trainers,
        List<LocalDate> days,
        List<LocalDate> coming,
        LocalDate today,
        Map<School, Integer> shares) {

    private static final double WHOLE = 100;

    static Circle of(
            Circonscription one, List<Post> posts, List<LocalDate> days, List<LocalDate> coming, LocalDate today) {
        List<Post> trainers = posts.stream()
                .filter(it -> it.role() == Role.ERUN && it.circonscription().equals(one.slug()))
                .toList();
        return new Circle(one, trainers, days, coming, today, split(one, trainers, SchoolDays.at(today, 0, 0)));
    }

    String slug() {
        return circonscription.slug();
    }

    List<School> schools() {
        return circonscription.schools();
    }

    String office() {
        String name = circonscription.name();
        boolean vowel = "AEÉÈIOUYŒaeéèiouyœ".indexOf(name.charAt(0)) >= 0;
        return "Inspection " + (vowel ? "d’" : "de ") + name + ", salle de réunion";
    }

    /** A school day by its place; those after the last one are to come. */
    LocalDate day(int place) {
        return place < days.size()
                ? days.get(Math.max(0, place))
                : coming.get(Math.min(place - days.size(), coming.size() - 1));
    }

    /** Nothing happened today yet. */
    boolean past(Instant at) {
        return at.isBefore(SchoolDays.at(today, 0, 0));
    }

    /** Who gives a session then: one of them, sometimes all. */
    List<String> trainers(Instant at, Draw draw) {
        List<String> here =
                trainers.stream().filter(it -> it.holds(at)).map(Post::mail).toList();
        return here.size() > 1 && draw.chance(0.15) ? here : List.of(draw.of(here));
    }

    /** Who follows a school at a time. */
    String trainer(School school, Instant at) {
        List<Post> here = trainers.stream().filter(it -> it.holds(at)).toList();
        return here.get(Math.min(shares.getOrDefault(school, 0), here.size() - 1))
                .mail();
    }

    /** From west to east, as much for each trainer of today as is due to them. */
    private static Map<School, Integer> split(Circonscription one, List<Post> trainers, Instant now) {
        List<Post> here = trainers.stream().filter(it -> it.holds(now)).toList();
        double all = here.stream().mapToDouble(Circle::share).sum();
        int people = one.schools().stream().mapToInt(it -> it.staff().size()).sum();
        List<School> eastward = new ArrayList<>(one.schools());
        eastward.sort(Comparator.comparingDouble(School::longitude).thenComparing(School::slug));
        Map<School, Integer> shares = new HashMap<>();
        int place = 0;
        double load = 0;
        for (School school : eastward) {
            if (place < here.size() - 1 && load >= people * share(here.get(place)) / all) {
                place++;
                load = 0;
            }
            shares.put(school, place);
            load += school.staff().size();
        }
        return shares;
    }

    private static double share(Post post) {
        return post.share() == null ? WHOLE : post.share();
    }
}
