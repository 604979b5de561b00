package fr.gisement.onboarding.report;

import fr.gisement.onboarding.finding.Messages;
import fr.gisement.onboarding.plan.Change;
import fr.gisement.onboarding.plan.OnboardingPlan;
import fr.gisement.onboarding.plan.OnboardingPlan.SourceFile;
import fr.gisement.onboarding.report.ReportRow.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The report to read and to print. */
final class TextReport {

    private static final int SHOWN = 200;
    private static final int SHOWN_OF_A_REASON = 50;

    private final OnboardingPlan plan;
    private final Messages messages;
    private final String summary;
    private final StringBuilder text = new StringBuilder();

    TextReport(OnboardingPlan plan, Messages messages, String summary) {
        this.plan = plan;
        this.messages = messages;
        this.summary = summary;
    }

    String of(List<ReportRow> rows) {
        Map<Section, List<ReportRow>> sections = new LinkedHashMap<>();
        for (Section section : Section.values()) {
            sections.put(section, new ArrayList<>());
        }
        rows.forEach(
                row -> sections.getOrDefault(row.section(), new ArrayList<>()).add(row));
        file("report.directory", plan.directory());
        if (plan.staffFile() != null) {
            file("report.staff", plan.staffFile());
        }
        text.append(summary).append('\n');
        sections.forEach((section, its) -> {
            if (!its.isEmpty()) {
                section(section, its);
            }
        });
        return text.toString();
    }

    private void file(String key, SourceFile file) {
        text.append(messages.text(key, file.name(), file.encoding())).append('\n');
    }

    private void section(Section section, List<ReportRow> rows) {
        String title = messages.text(
                "section." + section.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        text.append('\n').append(title).append(" (").append(rows.size()).append(")\n");
        switch (section) {
            case CREATED -> created();
            case LEFT_OUT -> byReason(rows);
            default -> rows(rows, SHOWN, "  ");
        }
    }

    /** By circonscription: hundreds of spaces are nothing to read one by one. */
    private void created() {
        Map<String, int[]> counts = new TreeMap<>();
        for (Change.NewSpace space : plan.changes(Change.NewSpace.class)) {
            String name = plan.circonscriptionNames().getOrDefault(space.circonscription(), space.circonscription());
            int[] count = counts.computeIfAbsent(name, key -> new int[2]);
            count[0]++;
            count[1] += space.sites().size();
        }
        counts.forEach((name, count) -> line("  ", messages.text("report.created", name, count[0], count[1])));
        plan.changes(Change.SiteAdded.class)
                .forEach(site -> line(
                        "  ",
                        site.school().label() + messages.text("report.says", messages.text("change.site-added"))));
        if (plan.staffFile() != null) {
            line(
                    "  ",
                    messages.text(
                            "report.created-staff",
                            plan.staff().people().size(),
                            plan.staff().added().size()));
        }
    }

    private void byReason(List<ReportRow> rows) {
        Map<String, List<ReportRow>> reasons = new LinkedHashMap<>();
        rows.forEach(row ->
                reasons.computeIfAbsent(row.text(), reason -> new ArrayList<>()).add(row));
        reasons.forEach((reason, its) -> {
            line("  ", reason + " (" + its.size() + ")");
            its.stream().limit(SHOWN_OF_A_REASON).forEach(row -> line("    ", prefix(row) + row.subject()));
            more(its.size() - SHOWN_OF_A_REASON, "    ");
        });
    }

    private void rows(List<ReportRow> rows, int shown, String indent) {
        rows.stream()
                .limit(shown)
                .forEach(row -> line(indent, prefix(row) + row.subject() + messages.text("report.says", row.text())));
        more(rows.size() - shown, indent);
    }

    private void more(int count, String indent) {
        if (count > 0) {
            line(indent, messages.text("report.more", count));
        }
    }

    private String prefix(ReportRow row) {
        return row.line().isEmpty() ? "" : messages.text("report.prefix", row.line());
    }

    /** One line stays one line, whatever a cell of the file has in it. */
    private void line(String indent, String content) {
        text.append(indent).append(content.replaceAll("\\R", " ")).append('\n');
    }
}
