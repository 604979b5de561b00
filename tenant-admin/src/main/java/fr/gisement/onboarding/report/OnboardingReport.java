package fr.gisement.onboarding.report;

import fr.gisement.onboarding.finding.Finding;
import fr.gisement.onboarding.finding.Messages;
import fr.gisement.onboarding.plan.OnboardingPlan;
import fr.gisement.onboarding.plan.PlanTotals;
import fr.gisement.onboarding.report.ReportRow.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What an import did, or would do: one sentence, a text to print, or a table to download. */
public final class OnboardingReport {

    private final OnboardingPlan plan;
    private final Messages messages;
    private final List<ReportRow> rows;

    private OnboardingReport(OnboardingPlan plan, Locale locale) {
        this.plan = plan;
        this.messages = Messages.in(locale);
        this.rows = new ArrayList<>(new ChangeRows(plan, messages).rows());
        plan.findings().forEach(finding -> rows.add(row(finding)));
    }

    /** The report of a plan in the reader's language; French where there is no other. */
    public static OnboardingReport of(OnboardingPlan plan, Locale locale) {
        return new OnboardingReport(plan, locale);
    }

    /** "28 circonscriptions, 876 espaces pour 890 écoles à créer, 0 à modifier, 3 refusées …" in one line. */
    public String summary() {
        PlanTotals totals = plan.totals();
        String schools = messages.text(
                "summary.schools",
                totals.circonscriptions(),
                totals.spaces(),
                totals.schools(),
                totals.changed(),
                totals.refused(),
                totals.leftOut());
        return plan.staffFile() == null
                ? schools
                : schools + " "
                        + messages.text("summary.staff", totals.people(), totals.assignments(), totals.staffChanged());
    }

    /** The whole report as text, long lists cut short; the table has everything. */
    public String text() {
        return new TextReport(plan, messages, summary()).of(rows);
    }

    /** Everything as CSV for a spreadsheet: UTF-8 with its mark, semicolons, no cell that acts as a formula. */
    public String csv() {
        return new CsvReport(messages).of(rows);
    }

    private ReportRow row(Finding finding) {
        Section section = switch (finding.kind()) {
            case REFUSED -> Section.REFUSED;
            case LEFT_OUT -> Section.LEFT_OUT;
            case NOTICE -> Section.NOTICE;
        };
        return new ReportRow(section, messages.line(finding), finding.subject(), messages.text(finding));
    }
}
