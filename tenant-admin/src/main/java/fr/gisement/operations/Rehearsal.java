package fr.gisement.operations;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.gisement.onboarding.finding.Finding;
import fr.gisement.onboarding.finding.FindingKind;
import fr.gisement.onboarding.finding.Messages;
import fr.gisement.onboarding.plan.Change;
import fr.gisement.onboarding.plan.OnboardingPlan;
import fr.gisement.onboarding.plan.PlanTotals;
import fr.gisement.onboarding.report.OnboardingReport;
import fr.gisement.onboarding.run.DryRun;
import fr.gisement.operations.OperationOutcome.Line;
import fr.gisement.operations.OperationOutcome.Rehearsed;
import fr.gisement.operations.OperationOutcome.Severity;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a dry run has to tell: its figures, its first findings, its reports. */
final class Rehearsal {

    private static final int TOLD_OF_EACH_KIND = 100;

    private final DryRun dryRun;
    private final OnboardingPlan plan;
    private final OnboardingReport french;

    Rehearsal(DryRun dryRun) {
        this.dryRun = dryRun;
        this.plan = dryRun.plan();
        this.french = dryRun.report(Locale.FRENCH);
    }

    /** Two rehearsals with the same one would do and say the same: the table holds every change and every finding. */
    String fingerprint() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(french.csv().getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    Rehearsed outcome() {
        PlanTotals totals = plan.totals();
        OnboardingPlan.SourceFile staff = plan.staffFile();
        return new Rehearsed(
                plan.directory().name(),
                staff == null ? "" : staff.name(),
                totals.circonscriptions(),
                totals.spaces(),
                totals.schools(),
                totals.changed(),
                unchanged(totals),
                totals.people(),
                totals.assignments(),
                totals.staffChanged(),
                totals.refused(),
                totals.leftOut(),
                totals.notices(),
                findings(),
                fingerprint());
    }

    List<OperationOrder.File> reports() {
        OnboardingReport english = dryRun.report(Locale.ENGLISH);
        return List.of(
                file(ReportFormat.CSV, Locale.FRENCH, "essai-a-blanc.csv", french.csv()),
                file(ReportFormat.TEXT, Locale.FRENCH, "essai-a-blanc.txt", french.text()),
                file(ReportFormat.CSV, Locale.ENGLISH, "dry-run.csv", english.csv()),
                file(ReportFormat.TEXT, Locale.ENGLISH, "dry-run.txt", english.text()));
    }

    static OperationOrder.File file(ReportFormat format, Locale locale, String name, String content) {
        return new OperationOrder.File(format.purpose(locale), new UploadedFile(name, content.getBytes(UTF_8)));
    }

    private int unchanged(PlanTotals totals) {
        Set<String> changed = new HashSet<>();
        for (Change change : plan.changes()) {
            switch (change) {
                case Change.SiteChanged it -> changed.add(it.after().uai());
                case Change.SiteMoved it -> changed.add(it.school().uai());
                case Change.SiteReopened it -> changed.add(it.school().uai());
                default -> {}
            }
        }
        return Math.max(0, dryRun.directory().schools().size() - totals.schools() - changed.size());
    }

    private List<Line> findings() {
        List<Line> lines = new ArrayList<>();
        add(lines, FindingKind.REFUSED, Severity.REFUSED);
        add(lines, FindingKind.NOTICE, Severity.NOTICE);
        add(lines, FindingKind.LEFT_OUT, Severity.LEFT_OUT);
        return lines;
    }

    private void add(List<Line> lines, FindingKind kind, Severity severity) {
        for (Finding finding :
                plan.findings(kind).stream().limit(TOLD_OF_EACH_KIND).toList()) {
            Told text = Told.of(locale -> Messages.in(locale).text(finding));
            lines.add(new Line(
                    severity, finding.code().name().startsWith("STAFF_"), finding.line(), finding.subject(), text));
        }
    }
}
