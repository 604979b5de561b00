package fr.gisement.onboarding.staff;

import static fr.gisement.onboarding.DirectoryFile.file;
import static fr.gisement.onboarding.DirectoryFile.uai;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.gisement.onboarding.DirectoryFile;
import fr.gisement.onboarding.finding.Finding;
import fr.gisement.onboarding.finding.FindingCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StaffReaderTests {

    private static final String ZOLA = uai(620_101);
    private static final String HUGO = uai(620_102);

    @Test
    void readsTheStaffOfTheMiningBasin() {
        StaffFile staff = StaffReader.read(DirectoryFile.resource("/demo/personnels-bassin-minier.csv"));

        assertThat(staff.people()).hasSize(4500);
        assertThat(staff.assignments()).hasSize(4500);
        assertThat(staff.findings()).isEmpty();
        assertThat(staff.people().getFirst())
                .isEqualTo(new Person("karim.leroy@ac-lille.example", "Mme", "Leroy", "Karim"));
    }

    @Test
    void makesOnePersonOfOneAddressInSeveralSchools() {
        StaffFile staff = read(
                ZOLA + ";Mme;Leroy;Zoé;Zoe.Leroy@ac-lille.example;DIRECTION",
                HUGO + ";MME;LEROY;ZOE;zoe.leroy@AC-LILLE.example;enseignement");

        assertThat(staff.people()).containsExactly(new Person("zoe.leroy@ac-lille.example", "Mme", "Leroy", "Zoé"));
        assertThat(staff.assignments().keySet())
                .containsExactly(
                        new Assignment("zoe.leroy@ac-lille.example", ZOLA, StaffRole.DIRECTOR),
                        new Assignment("zoe.leroy@ac-lille.example", HUGO, StaffRole.TEACHER));
        assertThat(staff.findings()).isEmpty();
    }

    @Test
    void keepsTheFirstNameOfAnAddressThatHasTwo() {
        StaffFile staff = read(
                ZOLA + ";Mme;Leroy;Zoé;zoe@ac-lille.example;DIRECTION",
                HUGO + ";M.;Martin;Jean;zoe@ac-lille.example;ENSEIGNEMENT");

        assertThat(staff.people()).extracting(Person::familyName).containsExactly("Leroy");
        assertThat(staff.assignments()).hasSize(2);
        assertThat(staff.findings())
                .extracting(Finding::code, Finding::line)
                .containsExactly(tuple(FindingCode.STAFF_TWO_NAMES, 3));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ";Mme;Leroy;Zoé;zoe.leroy;DIRECTION | STAFF_MAIL",
                ";Mme;Leroy;Zoé;zoe leroy@ac-lille.example;DIRECTION | STAFF_MAIL",
                ";Mme;Leroy;Zoé;;DIRECTION | STAFF_MAIL",
                ";Mme;;Zoé;zoe@ac-lille.example;DIRECTION | STAFF_NAME_MISSING",
                ";Mme;Leroy;Zoé;zoe@ac-lille.example;AESH | STAFF_FUNCTION"
            })
    void refusesALineAndRemembersThatItsSchoolIsUncertain(String line, FindingCode code) {
        StaffFile staff = read(ZOLA + line, HUGO + ";M.;Martin;Jean;jean@ac-lille.example;DIRECTION");

        assertThat(staff.people()).hasSize(1);
        assertThat(staff.uncertain()).containsExactly(ZOLA);
        assertThat(staff.findings()).extracting(Finding::code).containsExactly(code);
        assertThat(staff.findings().getFirst().line()).isEqualTo(2);
    }

    @Test
    void leavesAnUnknownCivilityEmpty() {
        StaffFile staff = read(ZOLA + ";Dr;Leroy;Zoé;zoe@ac-lille.example;DIRECTION");

        assertThat(staff.people().getFirst().civility()).isNull();
        assertThat(staff.findings()).extracting(Finding::code).containsExactly(FindingCode.STAFF_CIVILITY);
    }

    @Test
    void countsARepeatedLineOnce() {
        String line = ZOLA + ";Mme;Leroy;Zoé;zoe@ac-lille.example;DIRECTION";

        StaffFile staff = read(line, line);

        assertThat(staff.assignments()).hasSize(1);
        assertThat(staff.findings()).extracting(Finding::code).containsExactly(FindingCode.STAFF_TWICE);
    }

    private static StaffFile read(String... lines) {
        return StaffReader.read(file("UAI;CIVILITE;NOM;PRENOM;MAIL;FONCTION\r\n" + String.join("\r\n", lines)));
    }
}
