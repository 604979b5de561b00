package fr.gisement.onboarding.plan;

import fr.gisement.onboarding.directory.DirectorySchool;
import fr.gisement.tenancy.TenantId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Which registered space continues as the space of which group. The same RPI number counts most, then the number of its
 * schools, then the lowest UAI, so that one file gives one answer whatever the order of its lines.
 */
final class SpaceClaims {

    private record Claim(SchoolGroup group, TenantId space, boolean sameRpi, int schools, String firstUai) {}

    private static final Comparator<Claim> STRONGEST = Comparator.comparing(Claim::sameRpi)
            .thenComparingInt(Claim::schools)
            .reversed()
            .thenComparing(Claim::firstUai);

    private final RegistryState registry;

    SpaceClaims(RegistryState registry) {
        this.registry = registry;
    }

    /** The space of each group that has one; each space once. */
    Map<SchoolGroup, TenantId> homes(List<SchoolGroup> groups) {
        List<Claim> claims = new ArrayList<>();
        groups.forEach(group -> claims.addAll(claimsOf(group)));
        claims.sort(STRONGEST);
        Map<SchoolGroup, TenantId> homes = new LinkedHashMap<>();
        Set<TenantId> given = new HashSet<>();
        for (Claim claim : claims) {
            if (!homes.containsKey(claim.group()) && given.add(claim.space())) {
                homes.put(claim.group(), claim.space());
            }
        }
        for (SchoolGroup group : groups) {
            if (group.rpi() != null && !homes.containsKey(group)) {
                registry.spaces().values().stream()
                        .filter(space -> group.rpi().equals(space.rpi()))
                        .filter(space -> group.circonscription().equals(space.circonscription()))
                        .map(RegistryState.Space::id)
                        .filter(space -> !given.contains(space))
                        .findFirst()
                        .ifPresent(space -> {
                            given.add(space);
                            homes.put(group, space);
                        });
            }
        }
        return homes;
    }

    private List<Claim> claimsOf(SchoolGroup group) {
        Map<TenantId, List<String>> members = new LinkedHashMap<>();
        for (DirectorySchool school : group.schools()) {
            RegistryState.Site site = registry.sites().get(school.uai());
            if (site != null) {
                members.computeIfAbsent(site.space(), space -> new ArrayList<>())
                        .add(school.uai());
            }
        }
        List<Claim> claims = new ArrayList<>();
        members.forEach((space, uais) -> {
            RegistryState.Space known = registry.spaces().get(space);
            if (known != null) {
                boolean sameRpi = Objects.equals(group.rpi(), known.rpi());
                uais.sort(Comparator.naturalOrder());
                claims.add(new Claim(group, space, sameRpi, uais.size(), uais.getFirst()));
            }
        });
        return claims;
    }
}
