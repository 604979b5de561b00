package fr.gisement.onboarding.run;

import fr.gisement.onboarding.directory.Directory;
import fr.gisement.onboarding.plan.OnboardingPlan;
import fr.gisement.onboarding.report.OnboardingReport;
import fr.gisement.onboarding.staff.StaffFile;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an import would do, with the files it was worked out from. */
public record DryRun(Directory directory, @Nullable StaffFile staff, OnboardingPlan plan) {

    /** The report to show before asking whether to go on. */
    public OnboardingReport report(Locale locale) {
        return OnboardingReport.of(plan, locale);
    }
}
