package fr.gisement.onboarding.directory;

import fr.gisement.onboarding.finding.Finding;
import fr.gisement.onboarding.finding.FindingCode;
import fr.gisement.onboarding.source.CsvRow;
import fr.gisement.onboarding.source.CsvTable;
import fr.gisement.onboarding.source.ImportFile;
import fr.gisement.onboarding.source.Spelling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the national open-data directory of schools, in today's layout and in older ones. */
public final class DirectoryReader {

    private DirectoryReader() {}

    /**
     * Reads a file and applies the rules that need nothing but the file.
     *
     * @throws fr.gisement.onboarding.finding.OnboardingException when the file as a whole cannot be read
     */
    public static Directory read(ImportFile file, ReadOptions options) {
        List<Finding> findings = new ArrayList<>();
        Map<String, List<DirectoryLine>> lines = new LinkedHashMap<>();
        var table = new CsvTable<>(file, DirectoryColumn.class);
        Set<DirectoryColumn> columns = table.read(row -> sort(row, lines, findings));
        if (!columns.contains(DirectoryColumn.STATE)) {
            findings.add(Finding.of(FindingCode.NO_STATE_COLUMN, 1, file.name()));
        }
        List<DirectoryLine> single = new ArrayList<>();
        lines.values().forEach(same -> single.addAll(withoutRepeats(same, findings)));
        single.sort(Comparator.comparingInt(DirectoryLine::line));

        var rules = new LineRules(options, findings);
        single.forEach(rules::apply);
        findings.sort(Comparator.comparingInt(Finding::line));
        return new Directory(
                file.name(),
                file.sha256(),
                table.encoding(),
                options,
                rules.schools(),
                rules.closed(),
                lines.keySet(),
                rules.circonscriptions(),
                findings);
    }

    /** Puts aside what is no school or has no usable UAI; the rest waits to be compared with lines of the same UAI. */
    private static void sort(
            CsvRow<DirectoryColumn> row, Map<String, List<DirectoryLine>> lines, List<Finding> findings) {
        String type = row.value(DirectoryColumn.TYPE);
        DirectoryLine line = DirectoryLine.of(row);
        String uai = line.school().uai();
        if (line.wide()) {
            findings.add(Finding.of(FindingCode.TOO_MANY_CELLS, line.line(), line.label()));
        } else if (!Spelling.key(type).equals("ecole")) {
            findings.add(Finding.of(FindingCode.NOT_A_SCHOOL, line.line(), line.label(), type));
        } else if (!Uai.wellFormed(uai)) {
            findings.add(Finding.of(FindingCode.UAI_MALFORMED, line.line(), line.label(), uai));
        } else if (!Uai.valid(uai)) {
            findings.add(Finding.of(FindingCode.UAI_KEY, line.line(), line.label(), Uai.withKey(uai)));
        } else {
            lines.computeIfAbsent(uai, key -> new ArrayList<>(1)).add(line);
        }
    }

    /** Lines that agree count once; lines that contradict each other do not count at all. */
    private static List<DirectoryLine> withoutRepeats(List<DirectoryLine> same, List<Finding> findings) {
        DirectoryLine first = same.getFirst();
        if (same.stream().allMatch(first::same)) {
            same.stream()
                    .skip(1)
                    .forEach(line -> findings.add(Finding.of(
                            FindingCode.IDENTICAL_LINES, line.line(), line.label(), String.valueOf(first.line()))));
            return List.of(first);
        }
        String numbers = String.join(
                ", ", same.stream().map(line -> String.valueOf(line.line())).toList());
        same.forEach(
                line -> findings.add(Finding.of(FindingCode.CONTRADICTORY_LINES, line.line(), line.label(), numbers)));
        return List.of();
    }
}
