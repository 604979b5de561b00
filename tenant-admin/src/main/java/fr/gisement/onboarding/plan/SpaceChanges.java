package fr.gisement.onboarding.plan;

import fr.gisement.onboarding.directory.ClosedSchool;
import fr.gisement.onboarding.directory.Directory;
import fr.gisement.onboarding.directory.DirectorySchool;
import fr.gisement.onboarding.directory.School;
import fr.gisement.onboarding.finding.Finding;
import fr.gisement.onboarding.finding.FindingCode;
import fr.gisement.onboarding.plan.RegistryState.Site;
import fr.gisement.onboarding.plan.RegistryState.Space;
import fr.gisement.tenancy.TenantId;
import fr.gisement.tenancy.TenantState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What changes in one registered space: its schools, its name, its circonscription, its state. */
final class SpaceChanges {

    private final Directory directory;
    private final RegistryState registry;
    private final Predicate<String> usable;
    private final LocalDate today;
    private final Map<TenantId, List<Site>> sitesOf = new LinkedHashMap<>();
    private final Map<String, ClosedSchool> closed = new LinkedHashMap<>();
    private final Set<String> leaving = new HashSet<>();
    private final List<Change> changes = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    SpaceChanges(Directory directory, RegistryState registry, Predicate<String> usable, LocalDate today) {
        this.directory = directory;
        this.registry = registry;
        this.usable = usable;
        this.today = today;
        registry.sites()
                .values()
                .forEach(site -> sitesOf.computeIfAbsent(site.space(), space -> new ArrayList<>())
                        .add(site));
        directory.closed().forEach(school -> closed.put(school.uai(), school));
    }

    List<Change> changes() {
        return changes;
    }

    List<Finding> findings() {
        return findings;
    }

    /** Notes that a registered school goes to a space to be. */
    void toNewSpace(DirectorySchool school, String slug) {
        moved(school, new SpaceRef.Planned(slug));
    }

    /** Compares every registered space that the file says something of. */
    void compare(Map<TenantId, SpaceAssignment.Placed> placed) {
        placed.forEach((id, in) -> in.schools().forEach(school -> school(school, id)));
        Set<TenantId> concerned = new LinkedHashSet<>(placed.keySet());
        for (Site site : registry.sites().values()) {
            if (closed.containsKey(site.school().uai())
                    || leaving.contains(site.school().uai())) {
                concerned.add(site.space());
            }
        }
        for (TenantId id : concerned) {
            Space space = registry.spaces().get(id);
            if (space != null) {
                space(space, placed.get(id));
            }
        }
    }

    private void school(DirectorySchool school, TenantId space) {
        Site site = registry.sites().get(school.uai());
        if (site == null) {
            changes.add(new Change.SiteAdded(school.school(), space));
            return;
        }
        if (!site.space().equals(space)) {
            moved(school, new SpaceRef.Existing(space));
        }
        compare(school, site);
    }

    private void moved(DirectorySchool school, SpaceRef target) {
        Site site = registry.sites().get(school.uai());
        if (site != null) {
            leaving.add(school.uai());
            changes.add(new Change.SiteMoved(school.school(), site.space(), target));
            if (target instanceof SpaceRef.Planned) {
                compare(school, site);
            }
        }
    }

    private void compare(DirectorySchool school, Site site) {
        if (!site.school().equals(school.school())) {
            changes.add(new Change.SiteChanged(site.school(), school.school()));
        }
        if (site.closedOn() != null) {
            changes.add(new Change.SiteReopened(school.school(), site.closedOn()));
        }
    }

    private void space(Space space, SpaceAssignment.@Nullable Placed placed) {
        List<DirectorySchool> schools = placed == null ? List.of() : placed.schools();
        List<School> before = new ArrayList<>();
        Map<String, School> after = new LinkedHashMap<>();
        boolean complete = true;
        for (Site site : sitesOf.getOrDefault(space.id(), List.of())) {
            String uai = site.school().uai();
            if (site.closedOn() != null) {
                continue;
            }
            before.add(site.school());
            ClosedSchool closing = closed.get(uai);
            if (closing != null) {
                changes.add(new Change.SiteClosed(site.school(), Objects.requireNonNullElse(closing.since(), today)));
            } else if (!leaving.contains(uai)) {
                after.put(uai, site.school());
                complete &= directory.mentioned().contains(uai);
            }
        }
        schools.forEach(school -> after.put(school.uai(), school.school()));
        if (after.isEmpty()) {
            archive(space);
            return;
        }
        SchoolGroup group = placed == null ? null : placed.group();
        String rpi = group == null || !complete ? space.rpi() : group.rpi();
        if (!Objects.equals(rpi, space.rpi())) {
            changes.add(new Change.RpiNumber(space.id(), space.name(), space.rpi(), rpi));
        }
        state(space, schools);
        if (group != null && !group.circonscription().equals(space.circonscription())) {
            move(space, group, complete);
        }
        rename(space, SpaceName.of(before, space.rpi()), SpaceName.of(after.values(), rpi));
    }

    /** A space that somebody named by hand keeps that name. */
    private void rename(Space space, @Nullable String before, @Nullable String after) {
        if (after == null || after.equals(before) || after.equals(space.name())) {
            return;
        }
        if (before == null || before.equals(space.name())) {
            changes.add(new Change.Rename(space.id(), space.name(), after));
        } else {
            findings.add(Finding.of(FindingCode.NAME_KEPT, 0, space.name(), space.name(), after));
        }
    }

    private void move(Space space, SchoolGroup group, boolean complete) {
        String target = directory.circonscriptions().getOrDefault(group.circonscription(), group.circonscription());
        DirectorySchool first = group.schools().getFirst();
        String label = first.school().label();
        if (!complete) {
            findings.add(Finding.of(FindingCode.MOVE_UNCERTAIN, first.line(), label, space.name(), target));
        } else if (!usable.test(group.circonscription())) {
            findings.add(Finding.of(FindingCode.MOVE_TO_CLOSED, first.line(), label, target));
        } else {
            changes.add(new Change.Move(space.id(), space.name(), space.circonscription(), group.circonscription()));
        }
    }

    private void archive(Space space) {
        if (space.state() == TenantState.ACTIVE || space.state() == TenantState.SUSPENDED) {
            boolean joined = sitesOf.getOrDefault(space.id(), List.of()).stream()
                    .anyMatch(site -> leaving.contains(site.school().uai()));
            changes.add(new Change.Archive(
                    space.id(), space.name(), joined ? Change.Archive.Reason.JOINED : Change.Archive.Reason.CLOSED));
        }
    }

    private void state(Space space, Collection<DirectorySchool> schools) {
        if (space.state() == TenantState.PROVISIONING || space.state() == TenantState.FAILED) {
            changes.add(new Change.Open(space.id(), space.name(), false));
        } else if (space.state() == TenantState.ARCHIVED) {
            boolean reappeared = schools.stream().anyMatch(this::isNewOrWasClosed);
            if (reappeared) {
                changes.add(new Change.Reactivate(space.id(), space.name()));
            } else {
                schools.forEach(school -> findings.add(Finding.of(
                        FindingCode.ARCHIVED_BY_HAND,
                        school.line(),
                        school.school().label())));
            }
        }
    }

    private boolean isNewOrWasClosed(DirectorySchool school) {
        Site site = registry.sites().get(school.uai());
        return site == null || site.closedOn() != null;
    }
}
