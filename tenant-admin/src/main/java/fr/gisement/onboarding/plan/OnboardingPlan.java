package fr.gisement.onboarding.plan;

import fr.gisement.onboarding.finding.Finding;
import fr.gisement.onboarding.finding.FindingKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an import would do. Two plans are equal when they would do and say the same.
 *
 * @param directory the directory file it comes from
 * @param staffFile the staff file it comes from, if there was one
 * @param includePrivate whether private schools were asked for
 * @param circonscriptionNames names of circonscriptions by code, registered ones and new ones
 */
public record OnboardingPlan(
        SourceFile directory,
        @Nullable SourceFile staffFile,
        boolean includePrivate,
        Map<String, String> circonscriptionNames,
        List<Change> changes,
        StaffChanges staff,
        List<Finding> findings) {

    /** A file as a report names it. */
    public record SourceFile(String name, String sha256, String encoding) {}

    public OnboardingPlan {
        changes = List.copyOf(changes);
        findings = List.copyOf(findings);
    }

    /** Whether running it would change nothing. */
    public boolean isEmpty() {
        return changes.isEmpty() && staff.isEmpty();
    }

    /** What it comes to. */
    public PlanTotals totals() {
        return PlanTotals.of(this);
    }

    /** The changes of one kind. */
    public <C extends Change> List<C> changes(Class<C> kind) {
        return changes.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The findings of one section. */
    public List<Finding> findings(FindingKind kind) {
        return findings.stream().filter(finding -> finding.kind() == kind).toList();
    }
}
