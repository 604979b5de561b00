package fr.gisement.onboarding.run;

import static fr.gisement.onboarding.DirectoryFile.ARRAS;
import static fr.gisement.onboarding.DirectoryFile.LENS;
import static fr.gisement.onboarding.DirectoryFile.uai;
import static fr.gisement.onboarding.TestOnboarding.codes;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gisement.onboarding.DirectoryFile;
import fr.gisement.onboarding.TestOnboarding;
import fr.gisement.onboarding.finding.FindingCode;
import fr.gisement.tenancy.TenantId;
import java.sql.SQLException;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ImportTests {

    private static final String ONE = uai(620_101);
    private static final String TWO = uai(620_102);
    private static final String THREE = uai(620_103);

    private final TestOnboarding test = new TestOnboarding();

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void registersAndOpensWhatTheFileHas() throws SQLException {
        RunResult result = test.onboard(new DirectoryFile()
                .school(ONE, "École primaire Zola")
                .school(TWO, "École maternelle Hugo", "rpi_disperse", "062081")
                .school(THREE, "École élémentaire Hugo", "rpi_disperse", "062081", "Nom_commune", "Avion"));

        assertThat(result.run().state()).isEqualTo(ImportRun.State.DONE);
        assertThat(result.done()).isEqualTo(3);
        assertThat(test.spaces())
                .containsExactly(
                        "lens | ecole-zola-lens | École primaire Zola | ACTIVE | " + ONE,
                        "lens | rpi-avion-lens | RPI Avion – Lens | ACTIVE | " + TWO + " " + THREE);
        assertThat(test.onboarding().unfinished()).isEmpty();
        assertThat(test.onboarding().report(result.run().id()))
                .contains("1 circonscription, 2 espaces pour 3 écoles à créer, 0 à modifier, 0 refusée");
    }

    @Test
    void changesNothingWhenTheSameFileComesAgain() throws SQLException {
        DirectoryFile file = new DirectoryFile().school(ONE, "École Zola").schoolOf(ARRAS, TWO, "École Hugo");
        test.onboard(file);

        DryRun again = test.dryRun(file);

        assertThat(again.plan().isEmpty()).isTrue();
        assertThat(again.plan().findings()).isEmpty();
    }

    @Test
    void changesWhatDiffersAndNothingElse() throws SQLException {
        test.onboard(new DirectoryFile()
                .school(ONE, "École Zola")
                .school(TWO, "École Hugo")
                .school(THREE, "École Verne"));
        DirectoryFile updated = new DirectoryFile()
                .school(ONE, "École Zola-Nana", "Adresse_1", "9 rue Neuve", "position", "")
                .school(TWO, "École Hugo")
                .school(THREE, "École Verne", "nom_circonscription", "Circonscription de Lens")
                .schoolOf(ARRAS, uai(620_104), "École Sand");

        assertThat(test.summary(updated))
                .startsWith("1 circonscription, 1 espace pour 1 école à créer, 2 à modifier, 0 refusée");
        test.onboard(updated);

        assertThat(test.spaces())
                .containsExactly(
                        "lens | ecole-hugo-lens | École Hugo | ACTIVE | " + TWO,
                        "arras | ecole-sand-lens | École Sand | ACTIVE | " + uai(620_104),
                        "lens | ecole-verne-lens | École Verne | ACTIVE | " + THREE,
                        "lens | ecole-zola-lens | École Zola-Nana | ACTIVE | " + ONE);
        assertThat(test.installation()
                        .query("select address || coalesce(latitude::text, '-') from platform.site where uai = '" + ONE
                                + "'"))
                .containsExactly("9 rue Neuve-");
        assertThat(test.dryRun(updated).plan().isEmpty()).isTrue();
    }

    @Test
    void keepsANameThatPeopleChose() throws SQLException {
        test.onboard(new DirectoryFile().school(ONE, "École Zola"));
        test.installation().execute("update platform.tenant set name = 'Chez Zola' where slug = 'ecole-zola-lens'");
        DirectoryFile renamed = new DirectoryFile().school(ONE, "École Zola-Nana");

        assertThat(codes(test.dryRun(renamed))).containsExactly(FindingCode.NAME_KEPT);
        test.onboard(renamed);

        assertThat(test.spaces()).containsExactly("lens | ecole-zola-lens | Chez Zola | ACTIVE | " + ONE);
        assertThat(test.dryRun(renamed).plan().isEmpty()).isTrue();
    }

    @Test
    void movesASchoolBehindTheWallOfItsNewCirconscription() throws SQLException {
        test.onboard(new DirectoryFile().school(ONE, "École Zola").school(TWO, "École Hugo"));
        test.writeIn("ecole-zola-lens");

        test.onboard(new DirectoryFile().schoolOf(ARRAS, ONE, "École Zola").school(TWO, "École Hugo"));

        assertThat(test.spaces())
                .containsExactly(
                        "lens | ecole-hugo-lens | École Hugo | ACTIVE | " + TWO,
                        "arras | ecole-zola-lens | École Zola | ACTIVE | " + ONE);
        assertThat(test.installation().query("select epoch from platform.tenant where slug = 'ecole-zola-lens'"))
                .containsExactly("2");
    }

    @Test
    void archivesASpaceWhenItsLastSchoolClosesAndReopensItWhenOneReappears() throws SQLException {
        test.onboard(rpi("OUVERT", "OUVERT"));

        test.onboard(rpi("OUVERT", "FERME"));
        assertThat(test.spaces()).containsExactly("lens | rpi-avion-lens | École Hugo | ACTIVE | " + ONE + " " + TWO);

        test.onboard(rpi("FERME", "FERME"));
        assertThat(test.spaces()).containsExactly("lens | rpi-avion-lens | École Hugo | ARCHIVED | " + ONE + " " + TWO);
        assertThat(test.dryRun(rpi("FERME", "FERME")).plan().isEmpty()).isTrue();

        test.onboard(rpi("OUVERT", "OUVERT"));
        assertThat(test.spaces())
                .containsExactly("lens | rpi-avion-lens | RPI Avion – Lens | ACTIVE | " + ONE + " " + TWO);
        assertThat(test.dryRun(rpi("OUVERT", "OUVERT")).plan().isEmpty()).isTrue();
    }

    @Test
    void leavesASpaceClosedThatTheAdministrationArchived() throws SQLException {
        DirectoryFile file = new DirectoryFile().school(ONE, "École Zola");
        test.onboard(file);
        String id = test.installation()
                .query("select id from platform.tenant where slug = 'ecole-zola-lens'")
                .getFirst();
        test.installation()
                .as((lifecycle, owner) -> lifecycle.archive(owner, TenantId.of(id), "by the administration"));

        DryRun again = test.dryRun(file);

        assertThat(again.plan().isEmpty()).isTrue();
        assertThat(codes(again)).containsExactly(FindingCode.ARCHIVED_BY_HAND);
    }

    @Test
    void closesNothingBecauseAFileDoesNotMentionIt() throws SQLException {
        test.onboard(new DirectoryFile()
                .school(ONE, "École Zola")
                .school(TWO, "École Hugo")
                .schoolOf(ARRAS, THREE, "École Verne"));

        DryRun partial = test.dryRun(new DirectoryFile().school(ONE, "École Zola"));

        assertThat(partial.plan().isEmpty()).isTrue();
        assertThat(codes(partial)).containsExactly(FindingCode.ABSENT, FindingCode.OTHER_CIRCONSCRIPTIONS);
    }

    @Test
    void refusesANewSchoolOfASuspendedCirconscription() throws SQLException {
        test.onboard(new DirectoryFile().school(ONE, "École Zola"));
        String id = test.installation()
                .query("select id from platform.tenant where kind = 'CIRCONSCRIPTION'")
                .getFirst();
        test.installation().as((lifecycle, owner) -> lifecycle.suspend(owner, TenantId.of(id), "for a time"));

        DryRun more = test.dryRun(new DirectoryFile().school(ONE, "École Zola").schoolOf(LENS, TWO, "École Hugo"));

        assertThat(more.plan().isEmpty()).isTrue();
        assertThat(codes(more)).containsExactly(FindingCode.CIRCONSCRIPTION_CLOSED);
    }

    @Test
    void aSchoolOfADeletedSpaceGetsANewOne() throws SQLException {
        DirectoryFile file = new DirectoryFile().school(ONE, "École Zola");
        test.onboard(file);
        String id = test.installation()
                .query("select id from platform.tenant where slug = 'ecole-zola-lens'")
                .getFirst();
        test.installation().as((lifecycle, owner) -> lifecycle.delete(owner, TenantId.of(id)));

        test.onboard(file);

        assertThat(test.spaces())
                .containsExactly(
                        "lens | ecole-zola-lens | École Zola | DELETED",
                        "lens | ecole-zola-lens-" + ONE.toLowerCase(Locale.ROOT) + " | École Zola | ACTIVE | " + ONE);
    }

    private static DirectoryFile rpi(String zola, String verne) {
        return new DirectoryFile()
                .school(ONE, "École Hugo", "rpi_disperse", "062081", "etat", zola)
                .school(TWO, "École Verne", "rpi_disperse", "062081", "Nom_commune", "Avion", "etat", verne);
    }
}
