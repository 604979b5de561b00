package fr.gisement.fleetview;

import static java.util.stream.Collectors.groupingBy;

import fr.gisement.components.FrenchOrder;
import fr.gisement.components.SearchText;
import fr.gisement.fleetview.FleetReader.SiteRow;
import fr.gisement.fleetview.SchoolResults.CirconscriptionChoice;
import fr.gisement.migrations.SchemaKind;
import fr.gisement.tenancy.RegistrySnapshot;
import fr.gisement.tenancy.Tenant;
import fr.gisement.tenancy.TenantId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All schools of one moment of the registry, ready to be searched; by commune, then name. */
final class SchoolIndex {

    /** From so many letters on, a word is also looked for inside others. */
    private static final int INSIDE_FROM = 3;

    /** A school with its words. */
    record Entry(TenantId tenant, School school, List<String> words) {

        boolean begins(List<String> wanted) {
            return wanted.stream().allMatch(word -> words.stream().anyMatch(own -> own.startsWith(word)));
        }

        boolean holds(List<String> wanted) {
            return wanted.stream()
                    .allMatch(word -> words.stream()
                            .anyMatch(own ->
                                    own.startsWith(word) || (word.length() >= INSIDE_FROM && own.contains(word))));
        }
    }

    private final List<Entry> entries;
    private final List<School> living;
    private final List<CirconscriptionChoice> circonscriptions;

    SchoolIndex(RegistrySnapshot registry, LatestVersions latest, List<SiteRow> sites) {
        Map<TenantId, List<SiteRow>> byTenant = sites.stream().collect(groupingBy(SiteRow::tenant));
        entries = registry.all(SchemaKind.CIRCONSCRIPTION)
                .filter(tenant -> !SpaceCondition.isForgotten(tenant))
                .flatMap(circonscription -> registry.schoolsOf(circonscription.id()).stream()
                        .filter(space -> !SpaceCondition.isForgotten(space))
                        .flatMap(space -> entries(
                                circonscription,
                                space,
                                SpaceCondition.of(space, circonscription, latest),
                                byTenant.getOrDefault(space.id(), List.of()))))
                .sorted(order())
                .toList();
        living = entries.stream()
                .map(Entry::school)
                .filter(school -> school.condition() != SpaceCondition.ARCHIVED)
                .toList();
        circonscriptions = registry.all(SchemaKind.CIRCONSCRIPTION)
                .filter(tenant -> !SpaceCondition.isForgotten(tenant))
                .map(tenant -> new CirconscriptionChoice(tenant.slug(), tenant.name()))
                .sorted(FrenchOrder.by(CirconscriptionChoice::name))
                .toList();
    }

    Stream<Entry> entries() {
        return entries.stream();
    }

    /** All schools that are not closed for good. */
    List<School> living() {
        return living;
    }

    List<CirconscriptionChoice> circonscriptions() {
        return circonscriptions;
    }

    private static Comparator<Entry> order() {
        return FrenchOrder.<Entry>by(entry -> entry.school().commune())
                .thenComparing(FrenchOrder.by(entry -> entry.school().name()));
    }

    /** A space shows the schools it serves; one that serves none any more, those it served. */
    private static Stream<Entry> entries(
            Tenant circonscription, Tenant space, SpaceCondition condition, List<SiteRow> sites) {
        List<SiteRow> open = sites.stream().filter(site -> !site.closed()).toList();
        List<SiteRow> shown = open.isEmpty() ? sites : open;
        if (shown.isEmpty()) {
            shown = List.of(new SiteRow(space.id(), "", space.name(), "", null, null, false, false));
        }
        boolean shared = shown.size() > 1;
        return shown.stream().map(site -> entry(circonscription, space, condition, site, shared));
    }

    private static Entry entry(
            Tenant circonscription, Tenant space, SpaceCondition condition, SiteRow site, boolean shared) {
        List<String> words = new ArrayList<>();
        Stream.of(site.name(), site.commune(), space.name()).forEach(text -> words.addAll(SearchText.words(text)));
        words.addAll(SearchText.words(site.uai()));
        return new Entry(
                space.id(),
                new School(
                        site.uai(),
                        site.name(),
                        site.commune(),
                        site.latitude(),
                        site.longitude(),
                        site.privateSchool(),
                        condition,
                        space.slug(),
                        space.name(),
                        shared,
                        circonscription.slug(),
                        circonscription.name()),
                words.stream().distinct().toList());
    }
}
