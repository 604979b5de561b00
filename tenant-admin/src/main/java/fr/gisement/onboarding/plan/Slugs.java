package fr.gisement.onboarding.plan;

import fr.gisement.onboarding.source.Spelling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Gives new tenants their part of the address: readable, ASCII, unique among their kind. Each candidate is taken if no
 * registered tenant has it and no other new one wants it, so the order of the file's lines changes nothing.
 */
final class Slugs {

    private static final int LONGEST = 80;
    private static final Pattern SEPARATORS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern ENDS = Pattern.compile("^-|-$");
    private static final Pattern LEVELS = Pattern.compile("\\b(maternelle|elementaire|primaire|publique|privee)-");

    private final Set<String> taken;
    private final List<List<String>> wishes = new ArrayList<>();

    /** @param taken the slugs that are not free */
    Slugs(Set<String> taken) {
        this.taken = taken;
    }

    /** What a space would like to be called: without its level, with it, with the UAI of its first school. */
    void wishSpace(String name, String commune, String uai) {
        String full = slug(name);
        String town = commune.isEmpty() ? "" : slug(commune);
        wish(List.of(
                withTown(LEVELS.matcher(full).replaceAll(""), town),
                withTown(full, town),
                withTown(full, town) + "-" + slug(uai)));
    }

    /** What a circonscription would like to be called: by its name, with its code. */
    void wishCirconscription(String name, String code) {
        wish(List.of(slug(name), slug(name) + "-" + slug(code)));
    }

    /** The slugs, in the order of the wishes. */
    List<String> given() {
        Map<String, Integer> wanted = new HashMap<>();
        wishes.forEach(wish -> Set.copyOf(wish).forEach(slug -> wanted.merge(slug, 1, Integer::sum)));
        Set<String> used = new HashSet<>(taken);
        List<String> given = new ArrayList<>();
        for (List<String> wish : wishes) {
            String slug = wish.stream()
                    .filter(candidate -> wanted.getOrDefault(candidate, 0) == 1 && !used.contains(candidate))
                    .findFirst()
                    .orElseGet(() -> numbered(wish.getLast(), used));
            used.add(slug);
            given.add(slug);
        }
        return given;
    }

    static String slug(String text) {
        String hyphenated = SEPARATORS.matcher(Spelling.plain(text)).replaceAll("-");
        String slug = ENDS.matcher(hyphenated).replaceAll("");
        return slug.isEmpty() ? "espace" : slug;
    }

    private void wish(List<String> candidates) {
        wishes.add(candidates);
    }

    private static String withTown(String name, String town) {
        boolean told = town.isEmpty() || ("-" + name + "-").contains("-" + town + "-");
        return shortened(told ? name : shortened(name, LONGEST - town.length() - 1) + "-" + town, LONGEST);
    }

    private static String shortened(String slug, int longest) {
        if (slug.length() <= longest) {
            return slug;
        }
        int hyphen = slug.lastIndexOf('-', Math.max(longest, 1));
        return slug.substring(0, hyphen > 0 ? hyphen : Math.max(longest, 1));
    }

    private static String numbered(String slug, Set<String> used) {
        int number = 2;
        while (used.contains(slug + "-" + number)) {
            number++;
        }
        return used.contains(slug) ? slug + "-" + number : slug;
    }
}
