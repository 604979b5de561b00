package fr.gisement.onboarding.directory;

import static fr.gisement.onboarding.DirectoryFile.file;
import static fr.gisement.onboarding.DirectoryFile.uai;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import fr.gisement.onboarding.DirectoryFile;
import fr.gisement.onboarding.finding.ErrorCode;
import fr.gisement.onboarding.finding.Finding;
import fr.gisement.onboarding.finding.FindingCode;
import fr.gisement.onboarding.finding.OnboardingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryLayoutTests {

    private static final String ONE = uai(620_101);
    private static final String TWO = uai(620_102);

    private final DirectoryFile two = new DirectoryFile()
            .school(ONE, "École Noël l'Œillet", "Adresse_1", "2 rue « de l’Église »")
            .school(TWO, "École Hugo");
    private final Directory expected = read(two.text());

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "UTF-8"})
    void readsEveryEncodingAlike(String encoding) {
        Directory directory = read(two.text().getBytes(Charset.forName(encoding)));

        assertThat(directory.schools()).isEqualTo(expected.schools());
        assertThat(directory.encoding()).isEqualTo(encoding);
    }

    @Test
    void readsLatin1() {
        DirectoryFile plain = new DirectoryFile().school(ONE, "École Noël", "Adresse_1", "2 rue de l'Église");

        Directory directory = read(plain.text().getBytes(StandardCharsets.ISO_8859_1));

        assertThat(directory.schools()).isEqualTo(read(plain.text()).schools());
    }

    @Test
    void readsAByteOrderMark() {
        assertThat(read("\uFEFF" + two.text()).schools()).isEqualTo(expected.schools());
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "\t"})
    void readsOtherSeparators(String separator) {
        assertThat(read(two.text(separator)).schools()).isEqualTo(expected.schools());
    }

    @Test
    void findsTheSeparatorOutsideQuotes() {
        String text =
                two.text(",").replaceFirst("Adresse_1", "\"Adresse 1\",\"a;b;c;d;e;f;g;h;i;j;k;l;m;n;o;p;q;r;s\"");
        String padded = text.replace("\"2 rue", "\"\",\"2 rue").replace("\"1 rue", "\"\",\"1 rue");

        assertThat(read(padded).schools()).hasSize(2);
    }

    @Test
    void doesNotCareAboutTheOrderOfColumns() {
        String swapped = two.text()
                .lines()
                .map(line -> {
                    List<String> cells = Arrays.asList(line.split(";", -1));
                    Collections.reverse(cells);
                    return String.join(";", cells);
                })
                .collect(Collectors.joining("\n"));

        assertThat(read(swapped).schools()).isEqualTo(expected.schools());
    }

    @Test
    void knowsOlderHeaders() {
        String older = two.text()
                .replaceFirst("Identifiant_de_l_etablissement", "Identifiant de l'établissement")
                .replaceFirst("Nom_etablissement", " Nom établissement ")
                .replaceFirst("Code_postal", "Code postal")
                .replaceFirst("Nom_commune", "COMMUNE")
                .replaceFirst("nom_circonscription", "Libellé circonscription")
                .replaceFirst("etat", "État établissement");

        assertThat(read(older).schools()).isEqualTo(expected.schools());
    }

    @Test
    void placesASchoolByLambertCoordinatesWhereAnOlderFileHasNothingElse() {
        String older = """
                UAI;Nom_etablissement;Type_etablissement;Statut_public_prive;Commune;nom_circonscription;code_circonscription;coordonnee_X;coordonnee_Y;EPSG
                %s;École Doisneau;Ecole;Public;Fresnes;Fresnes;%s;650267,1;6850327,2;EPSG:2154
                """.formatted(ONE, DirectoryFile.LENS);

        Directory directory = read(older);

        School school = directory.schools().getFirst().school();
        assertThat(school.latitude()).isCloseTo(48.7511397, within(1e-6));
        assertThat(school.longitude()).isCloseTo(2.3235584, within(1e-6));
        assertThat(directory.findings()).extracting(Finding::code).containsExactly(FindingCode.NO_STATE_COLUMN);
    }

    @Test
    void countsLineBreaksInsideQuotesWhenItNamesALine() {
        Directory directory = new DirectoryFile()
                .school(ONE, "École Zola", "Adresse_1", "Bâtiment A\r\n2 rue Zola\r\nEntrée B")
                .school("0620000X", "École Hugo")
                .school(TWO, "École Verne")
                .read();

        assertThat(directory.schools()).extracting(DirectorySchool::line).containsExactly(2, 6);
        assertThat(directory.schools().getFirst().school().address()).isEqualTo("Bâtiment A 2 rue Zola Entrée B");
        assertThat(directory.findings()).extracting(Finding::line).containsExactly(5);
    }

    @Test
    void skipsBlankLinesAndStillCountsThem() {
        String text = two.text().replaceFirst("\r\n", "\r\n\r\n;;;\r\n");

        assertThat(read(text).schools()).extracting(DirectorySchool::line).containsExactly(4, 5);
    }

    @Test
    void readsFiftyThousandLines() {
        String line = two.text().lines().skip(2).findFirst().orElseThrow();
        StringBuilder text = new StringBuilder(two.text().lines().findFirst().orElseThrow());
        for (int i = 0; i < 50_000; i++) {
            text.append("\r\n").append(line.replace(TWO, uai(100_000 + i)));
        }

        Directory directory = read(text.toString());

        assertThat(directory.schools()).hasSize(50_000);
        assertThat(directory.schools().getLast().line()).isEqualTo(50_001);
    }

    @Test
    void namesTheColumnsThatAreMissingAndThoseItFound() {
        OnboardingException error = failure("UAI;Nom;Téléphone\n1;2;3\n");

        assertThat(error.code()).isEqualTo(ErrorCode.COLUMNS_MISSING);
        assertThat(error)
                .hasMessageContaining("Nom_etablissement")
                .hasMessageContaining("code_circonscription")
                .hasMessageContaining("UAI, Nom, Téléphone");
        assertThat(error.message(Locale.ENGLISH)).contains("lacks");
    }

    @Test
    void refusesAColumnThatStandsThereTwice() {
        OnboardingException error = failure(two.text().replaceFirst("Adresse_1", "etat"));

        assertThat(error.code()).isEqualTo(ErrorCode.COLUMN_TWICE);
    }

    @Test
    void refusesAFileWithoutSchools() {
        assertThat(failure("\r\n \r\n").code()).isEqualTo(ErrorCode.FILE_EMPTY);
        assertThat(failure(two.text().lines().findFirst().orElseThrow()).code()).isEqualTo(ErrorCode.FILE_ONLY_HEADER);
        assertThat(catchThrowableOfType(OnboardingException.class, () -> file(""))
                        .code())
                .isEqualTo(ErrorCode.FILE_EMPTY);
    }

    @Test
    void refusesWhatIsNoText() {
        assertThat(failure("PK\u0003\u0004 a workbook").code()).isEqualTo(ErrorCode.FILE_BINARY);
        assertThat(failure("U\0A\0I\0").code()).isEqualTo(ErrorCode.FILE_BINARY);
    }

    @Test
    void namesTheLineOfAQuoteThatIsNeverClosed() {
        OnboardingException error = failure(two.text() + "\"" + uai(620_103) + ";never closed\r\n");

        assertThat(error.code()).isEqualTo(ErrorCode.FILE_BROKEN_QUOTES);
        assertThat(error).hasMessageContaining("ligne 4");
    }

    private static Directory read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Directory read(byte[] content) {
        return DirectoryReader.read(file(content), ReadOptions.DEFAULT);
    }

    private static OnboardingException failure(String text) {
        return catchThrowableOfType(OnboardingException.class, () -> read(text));
    }
}
