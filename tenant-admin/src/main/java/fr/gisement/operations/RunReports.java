package fr.gisement.operations;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.gisement.operations.OperationOrder.File;
import fr.gisement.operations.OperationOutcome.Failure;
import fr.gisement.operations.OperationOutcome.Onboarded;
import fr.gisement.spreadsheet.CsvTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The reports at the end of an onboarding: what became of it, above what its rehearsal announced. */
final class RunReports {

    private final OperationLedger ledger;
    private final ImportFacts imports;

    RunReports(OperationLedger ledger, ImportFacts imports) {
        this.ledger = ledger;
        this.imports = imports;
    }

    List<File> of(OperationTask task, Onboarded outcome, boolean interrupted) {
        Optional<OperationId> rehearsal = rehearsal(task, outcome);
        List<File> files = new ArrayList<>();
        for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            files.add(text(locale, outcome, interrupted, rehearsal));
            if (!outcome.undo()) {
                rehearsal
                        .flatMap(it -> ledger.file(it, ReportFormat.CSV.purpose(locale)))
                        .ifPresent(announced -> files.add(csv(locale, outcome, announced)));
            }
        }
        return files;
    }

    private File text(Locale locale, Onboarded outcome, boolean interrupted, Optional<OperationId> rehearsal) {
        String key = interrupted ? "report.interrupted" : outcome.undo() ? "report.undone" : "report.onboarded";
        StringBuilder text = new StringBuilder()
                .append(in(locale, key, outcome.file(), outcome.done(), outcome.total()))
                .append('\n');
        if (!outcome.failures().isEmpty()) {
            text.append('\n')
                    .append(in(locale, "report.failures", outcome.failures().size()))
                    .append('\n');
            for (Failure failure : outcome.failures()) {
                text.append("  ")
                        .append(failure.name())
                        .append(" – ")
                        .append(failure.reason().replaceAll("\\R", " "))
                        .append('\n');
            }
        }
        String announced = announced(locale, outcome, rehearsal);
        if (announced != null) {
            text.append('\n')
                    .append(in(locale, "report.announced"))
                    .append("\n\n")
                    .append(announced);
        }
        return Rehearsal.file(ReportFormat.TEXT, locale, name(locale, outcome) + ".txt", text.toString());
    }

    private File csv(Locale locale, Onboarded outcome, UploadedFile announced) {
        CsvTable table = CsvTable.continuing(announced.content());
        for (Failure failure : outcome.failures()) {
            table.row(in(locale, "report.failed"), "", failure.name(), failure.reason());
        }
        return new File(
                ReportFormat.CSV.purpose(locale), new UploadedFile(name(locale, outcome) + ".csv", table.bytes()));
    }

    private @Nullable String announced(Locale locale, Onboarded outcome, Optional<OperationId> rehearsal) {
        Optional<String> ofRehearsal = rehearsal
                .flatMap(it -> ledger.file(it, ReportFormat.TEXT.purpose(locale)))
                .map(file -> new String(file.content(), UTF_8));
        return ofRehearsal
                .or(() -> imports.find(UUID.fromString(outcome.run())).map(ImportFacts.Run::report))
                .orElse(null);
    }

    /** The one that was before the eyes of who asked for the onboarding; none when it was begun elsewhere. */
    private Optional<OperationId> rehearsal(OperationTask task, Onboarded outcome) {
        return task.find("rehearsal")
                .or(() -> ledger.client()
                        .sql("""
                                select parameters ->> 'rehearsal' from platform.operation
                                where kind = 'ONBOARD' and outcome ->> 'run' = :run order by id desc limit 1""")
                        .param("run", outcome.run())
                        .query(String.class)
                        .optional())
                .map(OperationId::of);
    }

    private static String name(Locale locale, Onboarded outcome) {
        return in(locale, outcome.undo() ? "report.file.undone" : "report.file.onboarded");
    }

    private static String in(Locale locale, String key, Object... arguments) {
        return OperationTexts.told(key, arguments).in(locale);
    }
}
