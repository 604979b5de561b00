package fr.gisement.onboarding.staff;

import fr.gisement.onboarding.finding.Finding;
import fr.gisement.onboarding.finding.FindingCode;
import fr.gisement.onboarding.source.CsvRow;
import fr.gisement.onboarding.source.CsvTable;
import fr.gisement.onboarding.source.ImportFile;
import fr.gisement.onboarding.source.Spelling;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the staff file {@code UAI;CIVILITE;NOM;PRENOM;MAIL;FONCTION}. */
public final class StaffReader {

    private static final int LONGEST_MAIL = 254;
    private static final Pattern MAIL = Pattern.compile(
            "[a-z0-9!#$%&'*+/=?^_{|}~-]+(\\.[a-z0-9!#$%&'*+/=?^_{|}~-]+)*@([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,}");

    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Map<Assignment, Integer> assignments = new LinkedHashMap<>();
    private final Set<String> uncertain = new HashSet<>();

    private StaffReader() {}

    /** @throws fr.gisement.onboarding.finding.OnboardingException when the file as a whole cannot be read */
    public static StaffFile read(ImportFile file) {
        var reader = new StaffReader();
        var table = new CsvTable<>(file, StaffColumn.class);
        table.read(reader::line);
        return new StaffFile(
                file.name(),
                file.sha256(),
                table.encoding(),
                List.copyOf(reader.people.values()),
                Collections.unmodifiableMap(reader.assignments),
                Set.copyOf(reader.uncertain),
                List.copyOf(reader.findings));
    }

    private void line(CsvRow<StaffColumn> row) {
        String uai = row.value(StaffColumn.UAI).toUpperCase(Locale.ROOT);
        var person = new Person(
                row.value(StaffColumn.MAIL).toLowerCase(Locale.ROOT),
                civility(row.value(StaffColumn.CIVILITY)),
                row.value(StaffColumn.FAMILY_NAME),
                row.value(StaffColumn.GIVEN_NAME));
        StaffRole role = StaffRole.ofFunction(row.value(StaffColumn.FUNCTION));
        Finding obstacle = obstacle(row, person, role);
        if (obstacle != null || role == null) {
            if (obstacle != null) {
                findings.add(obstacle);
            }
            uncertain.add(uai);
            return;
        }
        if (person.civility() == null && !row.value(StaffColumn.CIVILITY).isEmpty()) {
            findings.add(finding(FindingCode.STAFF_CIVILITY, row, person, row.value(StaffColumn.CIVILITY)));
        }
        Person known = people.putIfAbsent(person.mail(), person);
        if (known != null && !sameName(known, person)) {
            findings.add(finding(FindingCode.STAFF_TWO_NAMES, row, person, known.label()));
        }
        Integer before = assignments.putIfAbsent(new Assignment(person.mail(), uai, role), row.line());
        if (before != null) {
            findings.add(finding(FindingCode.STAFF_TWICE, row, person, String.valueOf(before)));
        }
    }

    private static @Nullable Finding obstacle(CsvRow<StaffColumn> row, Person person, @Nullable StaffRole role) {
        if (row.wide()) {
            return finding(FindingCode.TOO_MANY_CELLS, row, person);
        }
        if (person.mail().length() > LONGEST_MAIL
                || !MAIL.matcher(person.mail()).matches()) {
            return finding(FindingCode.STAFF_MAIL, row, person, person.mail());
        }
        if (person.familyName().isEmpty() || person.givenName().isEmpty()) {
            return finding(FindingCode.STAFF_NAME_MISSING, row, person);
        }
        if (role == null) {
            return finding(FindingCode.STAFF_FUNCTION, row, person, row.value(StaffColumn.FUNCTION));
        }
        return null;
    }

    private static @Nullable String civility(String text) {
        return switch (Spelling.key(text)) {
            case "m", "mr", "monsieur" -> "M.";
            case "mme", "mlle", "madame", "mademoiselle" -> "Mme";
            default -> null;
        };
    }

    /** Capital letters and missing accents are no contradiction. */
    private static boolean sameName(Person one, Person other) {
        return Spelling.key(one.familyName()).equals(Spelling.key(other.familyName()))
                && Spelling.key(one.givenName()).equals(Spelling.key(other.givenName()));
    }

    private static Finding finding(FindingCode code, CsvRow<StaffColumn> row, Person person, Object... arguments) {
        return Finding.of(code, row.line(), person.label(), arguments);
    }
}
