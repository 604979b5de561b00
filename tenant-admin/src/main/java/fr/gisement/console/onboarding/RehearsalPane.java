package fr.gisement.console.onboarding;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import fr.gisement.components.ButtonLink;
import fr.gisement.components.Card;
import fr.gisement.components.DataTable;
import fr.gisement.components.Notice;
import fr.gisement.components.StatusBadge;
import fr.gisement.components.StatusBadge.Tone;
import fr.gisement.console.ConsoleAddress;
import fr.gisement.console.ReportLinks;
import fr.gisement.operations.OperationOutcome.Line;
import fr.gisement.operations.OperationOutcome.Rehearsed;
import fr.gisement.operations.OperationOutcome.Severity;
import fr.gisement.operations.OperationRequest;
import fr.gisement.operations.OperationRequest.Onboard;
import fr.gisement.operations.OperationStatus;
import fr.gisement.operations.Operations;
import java.text.NumberFormat;
import java.util.function.Consumer;

/** The second stage: what the files would change, what was found in them, and the word to go on. */
final class RehearsalPane extends Div {

    private final Rehearsed outcome;

    RehearsalPane(OperationStatus status, Rehearsed outcome, Operations operations, Consumer<OperationRequest> ask) {
        this.outcome = outcome;
        addClassName("rehearsal-pane");
        add(verdict(), summary(status, operations, ask));
        if (!outcome.findings().isEmpty()) {
            add(findings());
        }
    }

    private Notice verdict() {
        if (outcome.refused() > 0) {
            String text = outcome.empty() ? "console.onboarding.refused.all" : "console.onboarding.refused.text";
            return Notice.warning(getTranslation(text))
                    .title(getTranslation("console.onboarding.refused", outcome.refused()));
        }
        if (outcome.empty()) {
            String text =
                    outcome.unchanged() > 0 ? "console.onboarding.empty.text" : "console.onboarding.empty.nothing";
            return Notice.info(getTranslation(text)).title(getTranslation("console.onboarding.empty"));
        }
        return Notice.success(getTranslation("console.onboarding.sound.text"))
                .title(getTranslation("console.onboarding.sound"));
    }

    private Card summary(OperationStatus status, Operations operations, Consumer<OperationRequest> ask) {
        DescriptionList figures = new DescriptionList();
        figures.addClassName("figures");
        figure(figures, "schools", outcome.schools());
        figure(figures, "spaces", outcome.spaces());
        figure(figures, "circonscriptions", outcome.circonscriptions());
        figure(figures, "changed", outcome.changed());
        figure(figures, "unchanged", outcome.unchanged());
        if (!outcome.staffFile().isEmpty()) {
            figure(figures, "people", outcome.people());
            figure(figures, "assignments", outcome.assignments());
            figure(figures, "staffChanged", outcome.staffChanged());
        }
        Div actions = new Div();
        actions.addClassName("actions");
        if (!outcome.empty()) {
            actions.add(new Confirmed(
                    getTranslation("console.onboarding.run"),
                    getTranslation("console.onboarding.run.title"),
                    getTranslation("console.onboarding.run.text", outcome.spaces(), outcome.schools()),
                    false,
                    () -> ask.accept(new Onboard(status.id()))));
        }
        actions.add(new ButtonLink(ConsoleAddress.ONBOARDING, getTranslation("console.onboarding.otherFiles")).quiet());
        Paragraph files = new Paragraph(
                outcome.staffFile().isEmpty()
                        ? outcome.schoolsFile()
                        : outcome.schoolsFile() + " · " + outcome.staffFile());
        files.addClassName("soft");
        return new Card(
                getTranslation("console.onboarding.summary"),
                files,
                figures,
                actions,
                new ReportLinks(operations, status.id()));
    }

    private Card findings() {
        Div totals = new Div(
                badge(Severity.REFUSED, outcome.refused()),
                badge(Severity.NOTICE, outcome.notices()),
                badge(Severity.LEFT_OUT, outcome.leftOut()));
        totals.addClassName("totals");
        Card card = new Card(
                getTranslation("console.onboarding.findings"),
                totals,
                new DataTable<Line>(getTranslation("console.onboarding.findings"))
                        .name(getTranslation("console.onboarding.finding.subject"), it -> new Paragraph(it.subject()))
                        .component(
                                getTranslation("console.onboarding.finding.severity"),
                                it -> new StatusBadge(tone(it.severity()), severity(it.severity())))
                        .text(getTranslation("console.onboarding.finding.line"), this::line)
                        .text(
                                getTranslation("console.onboarding.finding.text"),
                                it -> it.text().in(getLocale()))
                        .rows(outcome.findings()));
        if (outcome.findings().size() < outcome.refused() + outcome.notices() + outcome.leftOut()) {
            Paragraph more = new Paragraph(getTranslation("console.onboarding.findings.more"));
            more.addClassName("soft");
            card.add(more);
        }
        return card;
    }

    private StatusBadge badge(Severity severity, int count) {
        return new StatusBadge(
                count == 0 ? Tone.PLAIN : tone(severity),
                getTranslation("console.onboarding.total." + severity, count));
    }

    private String line(Line line) {
        if (line.line() == 0) {
            return "–";
        }
        return getTranslation(
                line.staff() ? "console.onboarding.lineOfStaff" : "console.onboarding.lineOfSchools",
                String.valueOf(line.line()));
    }

    private String severity(Severity severity) {
        return getTranslation("console.onboarding.severity." + severity);
    }

    private static Tone tone(Severity severity) {
        return switch (severity) {
            case REFUSED -> Tone.BAD;
            case NOTICE -> Tone.WAITING;
            case LEFT_OUT -> Tone.PLAIN;
        };
    }

    private void figure(DescriptionList figures, String name, int value) {
        Div group = new Div(
                new DescriptionList.Term(getTranslation("console.onboarding.figure." + name)),
                new DescriptionList.Description(
                        NumberFormat.getIntegerInstance(getLocale()).format(value)));
        figures.getElement().appendChild(group.getElement());
    }
}
