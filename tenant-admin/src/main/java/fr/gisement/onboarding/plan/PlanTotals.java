package fr.gisement.onboarding.plan;

import fr.gisement.onboarding.finding.FindingKind;
import java.util.HashSet;
import java.util.Set;

/**
 * The figures of a plan.
 *
 * @param circonscriptions to create
 * @param spaces school spaces to create
 * @param schools to create, in new spaces and in registered ones
 * @param changed registered circonscriptions, spaces and schools to change
 * @param people accounts of staff to create
 * @param assignments of staff to create
 * @param staffChanged people and assignments to change
 * @param refused lines
 * @param leftOut lines
 * @param notices about lines and schools
 */
public record PlanTotals(
        int circonscriptions,
        int spaces,
        int schools,
        int changed,
        int people,
        int assignments,
        int staffChanged,
        int refused,
        int leftOut,
        int notices) {

    static PlanTotals of(OnboardingPlan plan) {
        int schools = plan.changes(Change.SiteAdded.class).size();
        for (Change.NewSpace space : plan.changes(Change.NewSpace.class)) {
            schools += space.sites().size();
        }
        StaffChanges staff = plan.staff();
        return new PlanTotals(
                plan.changes(Change.NewCirconscription.class).size(),
                plan.changes(Change.NewSpace.class).size(),
                schools,
                changed(plan),
                staff.people().size(),
                staff.added().size(),
                staff.changed().size() + staff.ended().size(),
                plan.findings(FindingKind.REFUSED).size(),
                plan.findings(FindingKind.LEFT_OUT).size(),
                plan.findings(FindingKind.NOTICE).size());
    }

    /** A school or space counts once, however much of it changes. */
    private static int changed(OnboardingPlan plan) {
        Set<Object> subjects = new HashSet<>();
        for (Change change : plan.changes()) {
            switch (change) {
                case Change.NewCirconscription c -> {}
                case Change.NewSpace c -> {}
                case Change.SiteAdded c -> {}
                case Change.Open c -> subjects.add(c.tenant());
                case Change.Rename c -> subjects.add(c.tenant());
                case Change.Move c -> subjects.add(c.tenant());
                case Change.Archive c -> subjects.add(c.tenant());
                case Change.Reactivate c -> subjects.add(c.tenant());
                case Change.RpiNumber c -> subjects.add(c.tenant());
                case Change.SiteChanged c -> subjects.add(c.after().uai());
                case Change.SiteMoved c -> subjects.add(c.school().uai());
                case Change.SiteClosed c -> subjects.add(c.school().uai());
                case Change.SiteReopened c -> subjects.add(c.school().uai());
            }
        }
        return subjects.size();
    }
}
