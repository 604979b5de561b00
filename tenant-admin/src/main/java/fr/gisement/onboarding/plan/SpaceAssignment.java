package fr.gisement.onboarding.plan;

import fr.gisement.onboarding.directory.DirectorySchool;
import fr.gisement.onboarding.finding.Finding;
import fr.gisement.onboarding.finding.FindingCode;
import fr.gisement.tenancy.TenantId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Says in which space each school belongs. A school whose RPI changed joins or leaves a space only while nobody wrote in
 * the one it is in; otherwise it stays there, and the report says so.
 */
final class SpaceAssignment {

    /** A registered space with the schools of the file that end up in it. */
    static final class Placed {
        private final List<DirectorySchool> schools = new ArrayList<>();
        private final @Nullable SchoolGroup group;

        private Placed(@Nullable SchoolGroup group) {
            this.group = group;
        }

        List<DirectorySchool> schools() {
            return schools;
        }

        /** The group that the space is for; null when its schools only stay there. */
        @Nullable
        SchoolGroup group() {
            return group;
        }
    }

    private final RegistryState registry;
    private final Predicate<String> usable;
    private final Map<TenantId, Placed> registered = new LinkedHashMap<>();
    private final List<SchoolGroup> created = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    /** @param usable whether a circonscription, by its code, can take a new space */
    SpaceAssignment(RegistryState registry, Predicate<String> usable) {
        this.registry = registry;
        this.usable = usable;
    }

    void assign(List<SchoolGroup> groups) {
        Map<SchoolGroup, TenantId> homes = new SpaceClaims(registry).homes(groups);
        homes.forEach((group, home) -> registered.put(home, new Placed(group)));
        groups.forEach(group -> assign(group, homes.get(group)));
    }

    /** The registered spaces that schools of the file are in. */
    Map<TenantId, Placed> registered() {
        return registered;
    }

    /** The groups that need a space of their own. */
    List<SchoolGroup> created() {
        return created;
    }

    List<Finding> findings() {
        return findings;
    }

    private void assign(SchoolGroup group, @Nullable TenantId home) {
        List<DirectorySchool> together = new ArrayList<>();
        Map<TenantId, Boolean> mayLeave = new HashMap<>();
        for (DirectorySchool school : group.schools()) {
            RegistryState.Site site = registry.sites().get(school.uai());
            if (site == null || site.space().equals(home)) {
                together.add(school);
                continue;
            }
            boolean hasWhereToGo = home != null || usable.test(group.circonscription());
            if (hasWhereToGo && mayLeave.computeIfAbsent(site.space(), registry.untouched()::test)) {
                together.add(school);
                continue;
            }
            registered
                    .computeIfAbsent(site.space(), space -> new Placed(null))
                    .schools()
                    .add(school);
            findings.add(Finding.of(
                    FindingCode.SITE_STAYS, school.line(), school.school().label(), nameOf(site.space())));
        }
        if (together.isEmpty()) {
            return;
        }
        if (home == null) {
            created.add(new SchoolGroup(group.circonscription(), group.rpi(), together));
        } else {
            registered
                    .computeIfAbsent(home, space -> new Placed(group))
                    .schools()
                    .addAll(together);
        }
    }

    private String nameOf(TenantId space) {
        RegistryState.Space known = registry.spaces().get(space);
        return known == null ? space.toString() : known.name();
    }
}
