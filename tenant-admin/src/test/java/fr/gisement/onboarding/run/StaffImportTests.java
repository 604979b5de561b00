package fr.gisement.onboarding.run;

import static fr.gisement.onboarding.DirectoryFile.uai;
import static fr.gisement.onboarding.TestOnboarding.codes;
import static fr.gisement.onboarding.TestOnboarding.staff;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gisement.onboarding.DirectoryFile;
import fr.gisement.onboarding.TestOnboarding;
import fr.gisement.onboarding.directory.Directory;
import fr.gisement.onboarding.finding.FindingCode;
import fr.gisement.onboarding.staff.StaffFile;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StaffImportTests {

    private static final String ZOLA = uai(620_101);
    private static final String HUGO = uai(620_102);

    private static final String ZOE = ZOLA + ";Mme;Leroy;Zoé;zoe@ac-lille.example;DIRECTION";
    private static final String ZOE_TOO = HUGO + ";Mme;Leroy;Zoé;ZOE@ac-lille.example;ENSEIGNEMENT";
    private static final String JEAN = HUGO + ";M.;Martin;Jean;jean@ac-lille.example;DIRECTION";
    private static final String ALI = HUGO + ";M.;Cousin;Ali;ali@ac-lille.example;ENSEIGNEMENT";

    private final Directory directory = new DirectoryFile()
            .school(ZOLA, "École Zola")
            .school(HUGO, "École Hugo")
            .read();
    private final TestOnboarding test = new TestOnboarding();

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void bringsInOnePersonWithAnAssignmentInEachSchool() throws SQLException {
        StaffFile staff = staff(ZOE, ZOE_TOO, JEAN);

        assertThat(test.dryRun(directory, staff).report(Locale.FRENCH).summary())
                .endsWith("2 personnes et 3 affectations à créer, 0 à modifier.");
        test.onboard(directory, staff);

        assertThat(people()).containsExactly("Jean Martin", "Zoé Leroy");
        assertThat(memberships())
                .containsExactly(
                        "jean@ac-lille.example DIRECTOR ecole-hugo-lens",
                        "zoe@ac-lille.example DIRECTOR ecole-zola-lens",
                        "zoe@ac-lille.example TEACHER ecole-hugo-lens");
        assertThat(test.dryRun(directory, staff).plan().isEmpty()).isTrue();
    }

    @Test
    void refusesStaffOfASchoolThatIsNotThere() throws SQLException {
        DryRun dryRun =
                test.dryRun(directory, staff(JEAN, uai(620_199) + ";Mme;Perdue;Ana;ana@ac-lille.example;DIRECTION"));

        assertThat(codes(dryRun)).containsExactly(FindingCode.STAFF_UAI_UNKNOWN);
        assertThat(dryRun.plan().staff().people()).hasSize(1);
    }

    @Test
    void endsTheAssignmentOfWhoeverIsGoneAndBeginsItAgain() throws SQLException {
        test.onboard(directory, staff(ZOE, JEAN, ALI));

        DryRun gone = test.dryRun(directory, staff(ZOE, JEAN));
        assertThat(codes(gone)).containsExactly(FindingCode.STAFF_LEAVES);
        test.onboard(directory, staff(ZOE, JEAN));
        assertThat(memberships())
                .containsExactly(
                        "jean@ac-lille.example DIRECTOR ecole-hugo-lens",
                        "zoe@ac-lille.example DIRECTOR ecole-zola-lens");
        assertThat(people()).contains("Ali Cousin");
        assertThat(test.dryRun(directory, staff(ZOE, JEAN)).plan().isEmpty()).isTrue();

        test.onboard(directory, staff(ZOE, JEAN, ALI));
        assertThat(memberships()).contains("ali@ac-lille.example TEACHER ecole-hugo-lens");
    }

    @Test
    void endsNobodysAssignmentInASchoolThatTheFileDoesNotSpeakOf() throws SQLException {
        test.onboard(directory, staff(ZOE, JEAN));

        assertThat(test.dryRun(directory, staff(ZOE)).plan().isEmpty()).isTrue();
    }

    @Test
    void endsNobodysAssignmentInASchoolWithARefusedLine() throws SQLException {
        test.onboard(directory, staff(ZOE, JEAN, ALI));

        DryRun broken = test.dryRun(directory, staff(ZOE, JEAN, ALI.replace("ali@", "ali")));

        assertThat(broken.plan().isEmpty()).isTrue();
        assertThat(codes(broken)).containsExactly(FindingCode.STAFF_MAIL, FindingCode.STAFF_KEPT);
    }

    @Test
    void endsNoAssignmentThatPeopleMade() throws SQLException {
        test.onboard(directory, staff(ZOE, JEAN, ALI));
        test.installation().execute("update platform.membership set origin = 'HAND' where role = 'TEACHER'");

        assertThat(test.dryRun(directory, staff(ZOE, JEAN)).plan().isEmpty()).isTrue();
        assertThat(test.dryRun(directory, staff(ZOE, JEAN, ALI)).plan().isEmpty())
                .isTrue();
    }

    @Test
    void takesOverAChangedName() throws SQLException {
        test.onboard(directory, staff(JEAN, ZOE));

        test.onboard(directory, staff(JEAN, ZOE.replace("Leroy", "Leroy-Martin").replace(";Mme;", ";;")));

        assertThat(people()).containsExactly("Jean Martin", "Zoé Leroy-Martin");
        assertThat(test.installation().query("select civility from platform.person where given_name = 'Zoé'"))
                .containsExactly("Mme");
    }

    private List<String> people() {
        return test.installation().query("select given_name || ' ' || family_name from platform.person order by 1");
    }

    private List<String> memberships() {
        return test.installation().query("""
                select p.mail || ' ' || m.role || ' ' || t.slug from platform.membership m
                join platform.person p on p.id = m.person_id join platform.tenant t on t.id = m.tenant_id
                where m.ended_at is null order by 1""");
    }
}
