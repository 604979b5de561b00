package fr.gisement.onboarding.run;

import static fr.gisement.onboarding.DirectoryFile.ARRAS;
import static fr.gisement.onboarding.DirectoryFile.uai;
import static fr.gisement.onboarding.TestOnboarding.staff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.gisement.onboarding.DirectoryFile;
import fr.gisement.onboarding.TestOnboarding;
import fr.gisement.onboarding.finding.ErrorCode;
import fr.gisement.onboarding.finding.OnboardingException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UndoTests {

    private static final String ONE = uai(620_101);
    private static final String TWO = uai(620_102);
    private static final String THREE = uai(620_103);

    private static final DirectoryFile FIRST = new DirectoryFile()
            .school(ONE, "École Zola")
            .school(TWO, "École Hugo", "rpi_disperse", "062081")
            .school(THREE, "École Verne", "rpi_disperse", "062081", "Nom_commune", "Avion");
    private static final String JEAN = ONE + ";M.;Martin;Jean;jean@ac-lille.example;DIRECTION";
    private static final String ALI = ONE + ";M.;Cousin;Ali;ali@ac-lille.example;ENSEIGNEMENT";

    private final TestOnboarding test = new TestOnboarding();

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void takesAFirstImportBackWithoutATrace() throws SQLException {
        List<String> before = everything();
        test.onboard(FIRST.read(), staff(JEAN, ALI));
        assertThat(everything()).isNotEqualTo(before);

        RunResult undone = test.onboarding().undoLast(ProgressListener.NONE);

        assertThat(undone.run().state()).isEqualTo(ImportRun.State.UNDONE);
        assertThat(undone.failures()).isEmpty();
        assertThat(everything()).isEqualTo(before);
        assertThat(test.onboarding().last()).isEmpty();
        assertThat(test.onboard(FIRST).run().state()).isEqualTo(ImportRun.State.DONE);
    }

    @Test
    void passesOverAnImportThatFoundNothingToChange() throws SQLException {
        List<String> before = everything();
        test.onboard(FIRST);
        test.onboard(FIRST);

        test.onboarding().undoLast(ProgressListener.NONE);

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void putsBackWhatALaterImportChanged() throws SQLException {
        test.onboard(FIRST.read(), staff(JEAN, ALI));
        List<String> before = everything();
        test.onboard(
                new DirectoryFile()
                        .schoolOf(ARRAS, ONE, "École Zola-Nana", "Adresse_1", "9 rue Neuve")
                        .school(TWO, "École Hugo", "rpi_disperse", "062081", "etat", "FERME")
                        .school(THREE, "École Verne", "Nom_commune", "Avion")
                        .school(uai(620_104), "École Sand")
                        .read(),
                staff(JEAN.replace("Jean;", "Jeannot;"), ONE + ";Mme;Neuve;Ana;ana@ac-lille.example;ENSEIGNEMENT"));
        assertThat(everything()).isNotEqualTo(before);

        test.onboarding().undoLast(ProgressListener.NONE);

        assertThat(everything()).isEqualTo(before);
        assertThat(test.dryRun(FIRST.read(), staff(JEAN, ALI)).plan().isEmpty()).isTrue();
    }

    @Test
    void putsBackAnArchivedSpaceAndASiteThatJoinedAnRpi() throws SQLException {
        test.onboard(FIRST);
        List<String> before = everything();
        test.onboard(new DirectoryFile()
                .school(ONE, "École Zola", "rpi_disperse", "062081")
                .school(TWO, "École Hugo", "rpi_disperse", "062081")
                .school(THREE, "École Verne", "rpi_disperse", "062081", "Nom_commune", "Avion"));
        assertThat(test.spaces()).contains("lens | ecole-zola-lens | École Zola | ARCHIVED");

        test.onboarding().undoLast(ProgressListener.NONE);

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void isRefusedOnceSomebodyWroteInASpace() throws SQLException {
        test.onboard(FIRST);
        List<String> before = everything();
        assertThat(test.onboarding().writtenSinceLast()).isEmpty();
        test.writeIn("ecole-zola-lens");

        assertThat(test.onboarding().writtenSinceLast()).containsExactly("École Zola");
        OnboardingException refusal = catchThrowableOfType(
                OnboardingException.class, () -> test.onboarding().undoLast(ProgressListener.NONE));

        assertThat(refusal.code()).isEqualTo(ErrorCode.UNDO_WRITTEN);
        assertThat(refusal).hasMessageContaining("École Zola");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void isRefusedOnceSomebodyGaveAMembershipByHand() throws SQLException {
        test.onboard(FIRST.read(), staff(JEAN));
        test.installation().execute("update platform.membership set origin = 'HAND'");

        assertThat(test.onboarding().writtenSinceLast()).containsExactly("École Zola");
    }

    @Test
    void isRefusedWhenThereIsNothingToUndo() {
        OnboardingException refusal = catchThrowableOfType(
                OnboardingException.class, () -> test.onboarding().undoLast(ProgressListener.NONE));

        assertThat(refusal.code()).isEqualTo(ErrorCode.UNDO_NOTHING);
    }

    @Test
    void goesOnAfterItWasStopped() throws SQLException {
        List<String> before = everything();
        test.onboard(FIRST);

        RunResult stopped = test.onboarding().undoLast(new StopAfter(1));
        assertThat(stopped.interrupted()).isTrue();
        assertThat(stopped.run().state()).isEqualTo(ImportRun.State.UNDOING);

        test.onboarding().undoLast(ProgressListener.NONE);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void takesBackAnImportThatWasStoppedHalfWay() throws SQLException {
        List<String> before = everything();
        test.onboarding().run(test.dryRun(FIRST), new StopAfter(2));

        test.onboarding().undoLast(ProgressListener.NONE);

        assertThat(everything()).isEqualTo(before);
    }

    /** The registry, the people and the schemas, but not when rows were changed nor how often. */
    private List<String> everything() {
        return test.installation().query("""
                select to_jsonb(t) - 'updated_at' - 'epoch' || '{}' from platform.tenant t
                union all select to_jsonb(s) from platform.site s
                union all select to_jsonb(p) - 'updated_at' from platform.person p
                union all select to_jsonb(m) from platform.membership m
                union all select to_jsonb(n.nspname) from pg_namespace n
                          where n.nspname in (select schema_name from platform.fleet_schema)
                order by 1""");
    }
}
