package fr.gisement.onboarding.plan;

import fr.gisement.onboarding.directory.Directory;
import fr.gisement.onboarding.directory.DirectorySchool;
import fr.gisement.onboarding.directory.School;
import fr.gisement.onboarding.finding.Finding;
import fr.gisement.onboarding.finding.FindingCode;
import fr.gisement.onboarding.plan.OnboardingPlan.SourceFile;
import fr.gisement.onboarding.plan.RegistryState.Circonscription;
import fr.gisement.onboarding.plan.RegistryState.Site;
import fr.gisement.onboarding.staff.StaffFile;
import fr.gisement.tenancy.TenantState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes the plan of an import: the dry run. It reads what it is given and changes nothing. */
public final class OnboardingPlanner {

    private final Directory directory;
    private final RegistryState registry;
    private final LocalDate today;
    private final List<Change> changes = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private OnboardingPlanner(Directory directory, RegistryState registry, LocalDate today) {
        this.directory = directory;
        this.registry = registry;
        this.today = today;
        findings.addAll(directory.findings());
    }

    /**
     * Compares the files with what is registered.
     *
     * @param staff the staff file, if there is one
     * @param today the closing day of closed schools of which the directory does not tell it
     */
    public static OnboardingPlan plan(
            Directory directory, @Nullable StaffFile staff, RegistryState registry, LocalDate today) {
        return new OnboardingPlanner(directory, registry, today).plan(staff);
    }

    private OnboardingPlan plan(@Nullable StaffFile staff) {
        List<DirectorySchool> accepted = accepted();
        List<SchoolGroup> groups = SchoolGroup.of(accepted);
        findings.addAll(SchoolGroup.acrossBorders(groups, directory.circonscriptions()));
        var assignment = new SpaceAssignment(registry, this::usable);
        assignment.assign(groups);
        findings.addAll(assignment.findings());

        var spaces = new SpaceChanges(directory, registry, this::usable, today);
        List<Change.NewSpace> created = newSpaces(assignment.created(), spaces);
        spaces.compare(assignment.registered());
        circonscriptions(created, spaces.changes());
        changes.addAll(created);
        changes.addAll(spaces.changes());
        findings.addAll(spaces.findings());
        absent();
        return new OnboardingPlan(
                new SourceFile(directory.fileName(), directory.sha256(), directory.encoding()),
                staff == null ? null : new SourceFile(staff.fileName(), staff.sha256(), staff.encoding()),
                directory.options().includePrivate(),
                circonscriptionNames(),
                changes,
                staff == null ? StaffChanges.NONE : staff(staff),
                findings);
    }

    private List<DirectorySchool> accepted() {
        List<DirectorySchool> accepted = new ArrayList<>();
        for (DirectorySchool school : directory.schools()) {
            Site site = registry.sites().get(school.uai());
            String label = school.school().label();
            String code = school.circonscription();
            if (site != null && stateOf(site) == TenantState.DELETING) {
                findings.add(Finding.of(FindingCode.SPACE_BEING_DELETED, school.line(), label));
            } else if (site == null && !usable(code)) {
                findings.add(Finding.of(
                        FindingCode.CIRCONSCRIPTION_CLOSED,
                        school.line(),
                        label,
                        directory.circonscriptions().getOrDefault(code, code),
                        code));
            } else {
                accepted.add(school);
            }
        }
        return accepted;
    }

    private List<Change.NewSpace> newSpaces(List<SchoolGroup> groups, SpaceChanges spaces) {
        var slugs = new Slugs(registry.schoolSlugs());
        List<String> names = new ArrayList<>();
        for (SchoolGroup group : groups) {
            List<School> schools =
                    group.schools().stream().map(DirectorySchool::school).toList();
            School first = schools.getFirst();
            String name = SpaceName.of(schools, group.rpi());
            names.add(name == null ? first.name() : name);
            slugs.wishSpace(names.getLast(), schools.size() == 1 ? first.commune() : "", first.uai());
        }
        List<String> given = slugs.given();
        List<Change.NewSpace> created = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            SchoolGroup group = groups.get(i);
            String slug = given.get(i);
            List<School> added = new ArrayList<>();
            for (DirectorySchool school : group.schools()) {
                if (registry.sites().containsKey(school.uai())) {
                    spaces.toNewSpace(school, slug);
                } else {
                    added.add(school.school());
                }
            }
            created.add(new Change.NewSpace(group.circonscription(), names.get(i), slug, group.rpi(), added));
        }
        return created;
    }

    /** Creates the circonscriptions that a space needs, and takes over new names of those in the file. */
    private void circonscriptions(List<Change.NewSpace> created, List<Change> others) {
        Set<String> needed = new LinkedHashSet<>();
        created.forEach(space -> needed.add(space.circonscription()));
        others.forEach(change -> {
            if (change instanceof Change.Move move) {
                needed.add(move.after());
            }
        });
        List<String> unknown = needed.stream()
                .filter(code -> !registry.circonscriptions().containsKey(code))
                .toList();
        var slugs = new Slugs(registry.circonscriptionSlugs());
        unknown.forEach(code -> slugs.wishCirconscription(nameOf(code), code));
        List<String> given = slugs.given();
        for (int i = 0; i < unknown.size(); i++) {
            String code = unknown.get(i);
            changes.add(new Change.NewCirconscription(code, nameOf(code), given.get(i)));
        }
        for (String code : new TreeMap<>(directory.circonscriptions()).keySet()) {
            Circonscription known = registry.circonscriptions().get(code);
            if (known == null || known.state() == TenantState.DELETED || known.state() == TenantState.DELETING) {
                continue;
            }
            if (known.state() == TenantState.PROVISIONING || known.state() == TenantState.FAILED) {
                changes.add(new Change.Open(known.id(), known.name(), true));
            }
            if (!known.name().equals(nameOf(code))) {
                changes.add(new Change.Rename(known.id(), known.name(), nameOf(code)));
            }
        }
    }

    /** A file may be partial: a school that it does not mention is named, and nothing else happens. */
    private void absent() {
        int elsewhere = 0;
        for (Site site : new TreeMap<>(registry.sites()).values()) {
            RegistryState.Space space = registry.spaces().get(site.space());
            if (site.closedOn() != null
                    || space == null
                    || directory.mentioned().contains(site.school().uai())) {
                continue;
            }
            if (directory.circonscriptions().containsKey(space.circonscription())) {
                findings.add(Finding.of(FindingCode.ABSENT, 0, site.school().label()));
            } else {
                elsewhere++;
            }
        }
        if (elsewhere > 0) {
            findings.add(Finding.of(FindingCode.OTHER_CIRCONSCRIPTIONS, 0, directory.fileName(), elsewhere));
        }
    }

    private StaffChanges staff(StaffFile file) {
        Set<String> open = new HashSet<>();
        registry.sites().forEach((uai, site) -> {
            if (site.closedOn() == null) {
                open.add(uai);
            }
        });
        for (Change change : changes) {
            switch (change) {
                case Change.NewSpace space -> space.sites().forEach(school -> open.add(school.uai()));
                case Change.SiteAdded site -> open.add(site.school().uai());
                case Change.SiteReopened site -> open.add(site.school().uai());
                case Change.SiteClosed site -> open.remove(site.school().uai());
                default -> {}
            }
        }
        var planner = new StaffPlanner(registry, open);
        StaffChanges staff = planner.compare(file);
        findings.addAll(file.findings());
        findings.addAll(planner.findings());
        return staff;
    }

    private boolean usable(String code) {
        Circonscription known = registry.circonscriptions().get(code);
        return known == null || known.usable();
    }

    private @Nullable TenantState stateOf(Site site) {
        RegistryState.Space space = registry.spaces().get(site.space());
        return space == null ? null : space.state();
    }

    private String nameOf(String code) {
        return directory.circonscriptions().getOrDefault(code, code);
    }

    private Map<String, String> circonscriptionNames() {
        Map<String, String> names = new TreeMap<>(directory.circonscriptions());
        registry.circonscriptions().forEach((code, known) -> names.putIfAbsent(code, known.name()));
        return Map.copyOf(names);
    }
}
