package fr.gisement.portal;

import fr.gisement.components.FrenchOrder;
import fr.gisement.components.SearchText;
import fr.gisement.migrations.SchemaKind;
import fr.gisement.tenancy.RegistrySnapshot;
import fr.gisement.tenancy.RequiredVersions;
import fr.gisement.tenancy.Site;
import fr.gisement.tenancy.Tenant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What the public may know of the registry, at one moment of it: names, communes and whether a space is open. */
final class PublicDirectory {

    private record Searchable(SpaceEntry space, List<String> words, List<List<String>> communes) {}

    private final List<CirconscriptionEntry> circonscriptions;
    private final List<Searchable> searchable;
    private final Figures figures;

    PublicDirectory(RegistrySnapshot registry, RequiredVersions required) {
        Comparator<SpaceEntry> byCommune =
                FrenchOrder.by(PublicDirectory::firstCommune).thenComparing(FrenchOrder.by(SpaceEntry::name));
        circonscriptions = registry.all(SchemaKind.CIRCONSCRIPTION)
                .filter(Openness::isListed)
                .map(circonscription -> new CirconscriptionEntry(
                        circonscription.slug(),
                        circonscription.name(),
                        registry.schoolsOf(circonscription.id()).stream()
                                .filter(Openness::isListed)
                                .map(space -> entry(space, Openness.of(space, circonscription, required)))
                                .sorted(byCommune)
                                .toList()))
                .sorted(FrenchOrder.by(CirconscriptionEntry::name))
                .toList();
        searchable = spaces().map(PublicDirectory::searchable).toList();
        figures = new Figures(
                circonscriptions.size(),
                (int) spaces().filter(space -> space.openness() == Openness.OPEN)
                        .count(),
                (int) spaces().flatMap(space -> space.sites().stream()).count(),
                (int) spaces().flatMap(space -> space.communes().stream())
                        .distinct()
                        .count(),
                (int) spaces().filter(space -> space.openness() == Openness.IN_PREPARATION)
                        .count());
    }

    Figures figures() {
        return figures;
    }

    /** All circonscriptions, by name. */
    List<CirconscriptionEntry> circonscriptions() {
        return circonscriptions;
    }

    /**
     * The spaces in whose name, schools or communes each word of the text begins a word; those of a commune of exactly
     * that name come first. Nothing for an empty text.
     */
    List<SpaceEntry> search(String text) {
        List<String> wanted = SearchText.words(text);
        if (wanted.isEmpty()) {
            return List.of();
        }
        return searchable.stream()
                .filter(candidate -> wanted.stream()
                        .allMatch(word -> candidate.words().stream().anyMatch(known -> known.startsWith(word))))
                .sorted(Comparator.comparing(candidate ->
                        !candidate.communes().contains(wanted))) // stable: communes and names stay in order
                .map(Searchable::space)
                .toList();
    }

    private Stream<SpaceEntry> spaces() {
        return circonscriptions.stream().flatMap(circonscription -> circonscription.spaces().stream());
    }

    private static String firstCommune(SpaceEntry space) {
        return space.communes().isEmpty() ? "" : space.communes().getFirst();
    }

    private static SpaceEntry entry(Tenant space, Openness openness) {
        List<Site> sites =
                space.sites().stream().sorted(FrenchOrder.by(Site::name)).toList();
        return new SpaceEntry(space.slug(), space.name(), openness, sites);
    }

    private static Searchable searchable(SpaceEntry space) {
        Stream<String> texts = Stream.concat(
                Stream.of(space.name()),
                space.sites().stream().flatMap(site -> Stream.of(site.name(), site.commune())));
        return new Searchable(
                space,
                texts.flatMap(text -> SearchText.words(text).stream())
                        .distinct()
                        .toList(),
                space.communes().stream().map(SearchText::words).toList());
    }
}
