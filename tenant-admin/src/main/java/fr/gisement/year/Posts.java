package fr.gisement.year;

import fr.gisement.identity.Role;
import fr.gisement.year.Academie.Circonscription;
import fr.gisement.year.YearPlan.Post;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who trains and who inspects: an inspector for each circonscription, as many trainers as there are circonscriptions.
 * One circonscription has two of them, two share one, and in one somebody left in the summer and was replaced.
 */
final class Posts {

    /** The trainers and the inspector whom the demonstration names, in the circonscription of this school. */
    private static final String KNOWN_SCHOOL = "0620106D";

    private static final int FOR_A_SHARED_ONE = 4;
    private static final int FULL = 100;
    private static final int HALF = 50;
    private static final int DAYS_BEFORE = 7;

    private final List<Post> posts = new ArrayList<>();
    private final Names names = new Names();
    private final Draw draw;
    private final Instant from;
    private final LocalDate replaced;

    private Posts(Draw draw, LocalDate from, LocalDate today) {
        this.draw = draw;
        this.from = SchoolDays.at(from.minusDays(DAYS_BEFORE), 0, 0);
        LocalDate summer = LocalDate.of(SchoolDays.schoolYear(today), 9, 1);
        this.replaced = summer.isAfter(from) && summer.isBefore(today)
                ? summer
                : from.plusDays(ChronoUnit.DAYS.between(from, today) / 2);
    }

    static List<Post> of(Academie academie, Draw draw, LocalDate from, LocalDate today) {
        Posts posts = new Posts(draw, from, today);
        List<Circonscription> all = academie.circonscriptions();
        List<Circonscription> others = new ArrayList<>();
        for (Circonscription one : all) {
            if (one.schools().stream().anyMatch(it -> it.uai().equals(KNOWN_SCHOOL))) {
                posts.known(one.slug());
            } else {
                others.add(one);
            }
        }
        for (int i = 0; i < others.size(); i++) {
            String slug = others.get(i).slug();
            posts.add(posts.names.next(draw), Role.IEN, slug, posts.from, null, null);
            if (i == others.size() - 1 && others.size() >= FOR_A_SHARED_ONE) {
                posts.share(others.get(i - 1).slug(), slug);
            } else if (i == 1) {
                posts.replace(slug);
            } else {
                posts.add(posts.names.next(draw), Role.ERUN, slug, posts.from, null, FULL);
            }
        }
        return List.copyOf(posts.posts);
    }

    private void known(String slug) {
        add(name("Mme", "Camille", "Roussel"), Role.ERUN, slug, from, null, FULL);
        add(name("M.", "Samir", "Lefebvre"), Role.ERUN, slug, from, null, HALF);
        add(name("Mme", "Hélène", "Caron"), Role.IEN, slug, from, null, null);
    }

    private static Names.Name name(String civility, String given, String family) {
        String mail = (given + "." + family)
                .toLowerCase(java.util.Locale.ROOT)
                .replace("é", "e")
                .replace("è", "e");
        return new Names.Name(civility, given, family, mail + "@rectorat.example");
    }

    /** The trainer of one circonscription takes another one too. */
    private void share(String one, String other) {
        Post full = posts.stream()
                .filter(it -> it.role() == Role.ERUN && it.circonscription().equals(one))
                .findFirst()
                .orElseThrow();
        posts.remove(full);
        Names.Name name = new Names.Name(full.civility(), full.given(), full.family(), full.mail());
        add(name, Role.ERUN, one, from, null, HALF);
        add(name, Role.ERUN, other, from, null, HALF);
    }

    private void replace(String slug) {
        Instant turn = SchoolDays.at(replaced, 0, 0);
        add(names.next(draw), Role.ERUN, slug, from, turn, FULL);
        add(names.next(draw), Role.ERUN, slug, turn, null, FULL);
    }

    private void add(
            Names.Name name, Role role, String slug, Instant since, @Nullable Instant until, @Nullable Integer share) {
        posts.add(new Post(name.mail(), name.civility(), name.given(), name.family(), role, slug, since, until, share));
    }
}
