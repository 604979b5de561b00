package fr.gisement.fleetview;

import fr.gisement.access.ForRectorat;
import fr.gisement.components.SearchText;
import fr.gisement.onboarding.directory.Uai;
import fr.gisement.tenancy.RegistrySnapshot;
import fr.gisement.tenancy.RegistryVersion;
import fr.gisement.tenancy.TenantId;
import fr.gisement.tenancy.TenantRegistry;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finds schools across all circonscriptions. What is searched is made anew only when the registry changed. */
@Service
@ForRectorat
public class Schools {

    private record Made(RegistryVersion version, SchoolIndex index) {}

    private final TenantRegistry registry;
    private final FleetReader reader;
    private final AtomicReference<@Nullable Made> last = new AtomicReference<>();

    Schools(TenantRegistry registry, FleetReader reader) {
        this.registry = registry;
        this.reader = reader;
    }

    /** The schools that a filter asks for. */
    public SchoolResults find(SchoolFilter filter) {
        SchoolIndex index = index();
        Map<TenantId, StaffCount> staff = reader.staffByTenant();
        String uai = filter.text().toUpperCase(Locale.ROOT);
        boolean byUai = Uai.wellFormed(uai);
        List<String> words = SearchText.words(filter.text());
        List<SchoolIndex.Entry> matching = index.entries()
                .filter(byUai ? entry -> entry.school().uai().equals(uai) : entry -> entry.holds(words))
                .filter(asks(filter, staff))
                .toList();
        List<FoundSchool> found = matching.stream()
                .filter(entry -> byUai || isWanted(filter, entry))
                .sorted(Comparator.comparing(entry -> !entry.begins(words))) // stable: communes and names stay in order
                .map(entry -> new FoundSchool(entry.school(), staff.getOrDefault(entry.tenant(), StaffCount.NOBODY)))
                .toList();
        return new SchoolResults(
                found,
                matching.size() - found.size(),
                byUai && !Uai.valid(uai) ? Uai.withKey(uai) : null,
                index.living(),
                index.circonscriptions());
    }

    private static Predicate<SchoolIndex.Entry> asks(SchoolFilter filter, Map<TenantId, StaffCount> staff) {
        return entry -> {
            School school = entry.school();
            return (filter.circonscription() == null || filter.circonscription().equals(school.circonscriptionSlug()))
                    && (filter.condition() == null || filter.condition() == school.condition())
                    && (filter.privateSchools() == null || filter.privateSchools() == school.privateSchool())
                    && (!filter.nobodyActivated()
                            || staff.getOrDefault(entry.tenant(), StaffCount.NOBODY)
                                            .activated()
                                    == 0);
        };
    }

    private static boolean isWanted(SchoolFilter filter, SchoolIndex.Entry entry) {
        return filter.condition() != null || entry.school().condition() != SpaceCondition.ARCHIVED;
    }

    private SchoolIndex index() {
        RegistrySnapshot now = registry.snapshot();
        Made made = last.get();
        if (made == null || !made.version().equals(now.version())) {
            made = new Made(now.version(), new SchoolIndex(now, reader.latest(), reader.sites()));
            last.set(made);
        }
        return made.index();
    }
}
