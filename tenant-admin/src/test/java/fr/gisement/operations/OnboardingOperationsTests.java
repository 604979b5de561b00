package fr.gisement.operations;

import static fr.gisement.onboarding.DirectoryFile.uai;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.gisement.onboarding.DirectoryFile;
import fr.gisement.operations.OperationOutcome.Onboarded;
import fr.gisement.operations.OperationOutcome.Rehearsed;
import fr.gisement.operations.OperationRefusedException.Reason;
import fr.gisement.operations.OperationRequest.Onboard;
import fr.gisement.operations.OperationRequest.RehearseOnboarding;
import fr.gisement.operations.OperationRequest.ResumeOnboarding;
import fr.gisement.operations.OperationRequest.UndoOnboarding;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OnboardingOperationsTests {

    private final TestOperations test = new TestOperations();
    private final DirectoryFile file = new DirectoryFile()
            .school(uai(620_101), "École Zola")
            .school(uai(620_102), "École Hugo", "Ecole_maternelle", "1")
            .school(uai(620_103), "=1+1")
            .school(uai(620_104), "École fermée", "etat", "FERME")
            .school("0620105Z", "École à la clé fausse");

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void aRehearsalTellsWhatWouldChangeAndTheOnboardingDoesJustThat() {
        test.startWorker();
        OperationStatus rehearsal = rehearse(file);

        assertThat(rehearsal.subject()).isEqualTo("annuaire.csv");
        Rehearsed told = TestOperations.outcome(rehearsal, Rehearsed.class);
        assertThat(told.circonscriptions()).isEqualTo(1);
        assertThat(told.schools()).isEqualTo(3);
        assertThat(told.unchanged()).isZero();
        assertThat(told.refused()).isEqualTo(1);
        assertThat(told.leftOut()).isEqualTo(1);
        assertThat(told.findings()).anySatisfy(line -> {
            assertThat(line.severity()).isEqualTo(OperationOutcome.Severity.REFUSED);
            assertThat(line.line()).isEqualTo(6);
            assertThat(line.text().french()).startsWith("la lettre de l’UAI est fausse");
            assertThat(line.text().english()).isNotEqualTo(line.text().french());
        });
        assertThat(report(rehearsal, ReportFormat.CSV))
                .contains("\"ligne 6\"")
                .contains("'=1+1")
                .doesNotContain("\"=1");
        assertThat(schools()).isEqualTo("0");

        OperationStatus onboarded = test.perform(new Onboard(rehearsal.id()));

        assertThat(onboarded.state()).isEqualTo(OperationState.DONE);
        Onboarded result = TestOperations.outcome(onboarded, Onboarded.class);
        assertThat(result.done()).isEqualTo(4);
        assertThat(result.failures()).isEmpty();
        assertThat(schools()).isEqualTo("3");
        assertThat(report(onboarded, ReportFormat.TEXT)).startsWith("Mise en service de « annuaire.csv » : 4 étapes");
        assertThat(test.journal(onboarded.id()))
                .containsExactly(
                        "Alice Rectorat OPERATION_REQUESTED annuaire.csv",
                        "Alice Rectorat ONBOARDING_RUN annuaire.csv");

        Rehearsed again = TestOperations.outcome(rehearse(file), Rehearsed.class);
        assertThat(again.empty()).isTrue();
        assertThat(again.unchanged()).isEqualTo(3);
    }

    @Test
    void theLastOnboardingIsTakenBackWhileNobodyWroteInIt() {
        test.startWorker();
        test.perform(new Onboard(rehearse(file).id()));
        String schema = test.installation()
                .query("select schema_name from platform.tenant where name = 'École Zola'")
                .getFirst();
        test.installation().executeAsSuperuser("insert into %s.event (topic) values ('written')".formatted(schema));

        OperationStatus refused = test.perform(new UndoOnboarding());
        assertThat(refused.state()).isEqualTo(OperationState.FAILED);
        assertThat(TestOperations.failure(refused))
                .contains("ne peut plus être annulée")
                .contains("École Zola");

        test.installation().executeAsSuperuser("delete from %s.event".formatted(schema));
        OperationStatus undone = test.perform(new UndoOnboarding());
        assertThat(undone.state()).isEqualTo(OperationState.DONE);
        assertThat(TestOperations.outcome(undone, Onboarded.class).undo()).isTrue();
        assertThat(schools()).isEqualTo("0");
        OperationRefusedException nothing = catchThrowableOfType(
                OperationRefusedException.class, () -> test.operations().request(new UndoOnboarding()));
        assertThat(nothing.reason()).isEqualTo(Reason.NOTHING_TO_UNDO);
    }

    @Test
    void aRehearsalThatTheRegistryHasLeftBehindIsNotCarriedOut() {
        test.startWorker();
        OperationStatus rehearsal = rehearse(file);
        test.perform(new Onboard(
                rehearse(new DirectoryFile().school(uai(620_101), "École Zola")).id()));

        OperationStatus refused = test.perform(new Onboard(rehearsal.id()));

        assertThat(refused.state()).isEqualTo(OperationState.FAILED);
        assertThat(TestOperations.failure(refused)).startsWith("Le registre a changé");
        assertThat(schools()).isEqualTo("1");
    }

    @Test
    void aFileThatCannotBeReadIsToldWithWhatIsWrong() {
        test.startWorker();
        UploadedFile broken = new UploadedFile("annuaire.csv", "nom;commune\r\nÉcole Zola;Lens\r\n".getBytes(UTF_8));

        OperationStatus failed = test.perform(new RehearseOnboarding(broken, null, false));

        assertThat(TestOperations.failure(failed)).contains("n’a pas les colonnes nécessaires");
        assertThat(refusal(new RehearseOnboarding(new UploadedFile("a.csv", new byte[0]), null, false)))
                .isEqualTo(Reason.FILE_EMPTY);
        assertThat(refusal(new RehearseOnboarding(new UploadedFile("a.csv", new byte[65 << 20]), null, false)))
                .isEqualTo(Reason.FILE_TOO_LARGE);
        assertThat(refusal(new Onboard(failed.id()))).isEqualTo(Reason.NOT_REHEARSED);
    }

    @Test
    void oneOnboardingAtATimeAndAnInterruptedOneGoesOn() {
        DirectoryFile many = new DirectoryFile();
        for (int i = 0; i < 60; i++) {
            many.school(uai(620_200 + i), "École " + i);
        }
        test.startWorker();
        OperationId rehearsal = rehearse(many).id();
        test.slowOpenings();

        OperationId first = test.operations().request(new Onboard(rehearsal));
        assertThat(refusal(new Onboard(rehearsal))).isEqualTo(Reason.UNDER_WAY);
        assertThat(refusal(new ResumeOnboarding())).isIn(Reason.UNDER_WAY, Reason.NOTHING_TO_RESUME);
        test.when(first, status -> status.done() > 0);
        test.operations().interrupt(first);

        OperationStatus stopped = test.ended(first);
        assertThat(stopped.state()).isEqualTo(OperationState.INTERRUPTED);
        assertThat(TestOperations.outcome(stopped, Onboarded.class).done()).isBetween(1, 60);
        assertThat(report(stopped, ReportFormat.TEXT)).contains("Elle peut être reprise");

        test.quickOpenings();
        OperationStatus resumed = test.perform(new ResumeOnboarding());
        assertThat(resumed.state()).isEqualTo(OperationState.DONE);
        assertThat(TestOperations.outcome(resumed, Onboarded.class).done()).isEqualTo(61);
        assertThat(report(resumed, ReportFormat.TEXT)).contains("Ce que l’essai à blanc annonçait");
        assertThat(schools()).isEqualTo("60");
    }

    @Test
    void aWorkerThatEndsInTheMiddleLeavesTheRestToTheNext() {
        DirectoryFile many = new DirectoryFile();
        for (int i = 0; i < 60; i++) {
            many.school(uai(620_300 + i), "École " + i);
        }
        test.startWorker();
        OperationId rehearsal = rehearse(many).id();
        test.slowOpenings();
        OperationId id = test.operations().request(new Onboard(rehearsal));
        test.when(id, status -> status.done() > 0);

        test.stopWorker();
        assertThat(test.operations().find(id).orElseThrow().state()).isEqualTo(OperationState.RUNNING);
        test.quickOpenings();
        test.startWorker();

        OperationStatus ended = test.ended(id);
        assertThat(ended.state()).isEqualTo(OperationState.DONE);
        assertThat(schools()).isEqualTo("60");
        assertThat(test.installation().query("select count(*) from platform.import_run"))
                .containsExactly("1");
        assertThat(test.journal(id)).hasSize(2);
    }

    private OperationStatus rehearse(DirectoryFile content) {
        OperationStatus status = test.perform(new RehearseOnboarding(TestOperations.file(content), null, false));
        assertThat(status.state()).isEqualTo(OperationState.DONE);
        return status;
    }

    private Reason refusal(OperationRequest request) {
        return catchThrowableOfType(
                        OperationRefusedException.class, () -> test.operations().request(request))
                .reason();
    }

    private String report(OperationStatus status, ReportFormat format) {
        UploadedFile report =
                test.operations().report(status.id(), format, Locale.FRENCH).orElseThrow();
        return new String(report.content(), UTF_8);
    }

    private String schools() {
        return test.installation()
                .query("select count(*) from platform.tenant where kind = 'SCHOOL' and state = 'ACTIVE'")
                .getFirst();
    }
}
