package fr.gisement.onboarding.run;

import static fr.gisement.onboarding.DirectoryFile.ARRAS;
import static fr.gisement.onboarding.DirectoryFile.uai;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.gisement.migrations.FleetLock;
import fr.gisement.onboarding.DirectoryFile;
import fr.gisement.onboarding.TestOnboarding;
import fr.gisement.onboarding.finding.ErrorCode;
import fr.gisement.onboarding.finding.OnboardingException;
import fr.gisement.onboarding.plan.Change;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ResumeTests {

    private static final DirectoryFile FILE = new DirectoryFile()
            .school(uai(620_101), "École Zola")
            .school(uai(620_102), "École Hugo")
            .school(uai(620_103), "École Verne")
            .schoolOf(ARRAS, uai(620_104), "École Sand");
    private static final DirectoryFile OTHER = new DirectoryFile().school(uai(620_105), "École Colette");

    private final TestOnboarding test = new TestOnboarding();

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void tellsHowFarItIs() throws SQLException {
        List<String> told = new ArrayList<>();

        test.onboarding().run(test.dryRun(FILE), (done, total, name) -> told.add(done + "/" + total + " " + name));

        assertThat(told).hasSize(6).last().asString().startsWith("6/6 École");
        assertThat(told.subList(0, 2)).allMatch(line -> line.endsWith("Lens") || line.endsWith("Arras"));
    }

    @Test
    void stopsWhenAskedAndGoesOnWithoutTheFile() throws SQLException {
        RunResult stopped = test.onboarding().run(test.dryRun(FILE), new StopAfter(3));
        assertThat(stopped.interrupted()).isTrue();
        assertThat(stopped.done()).isBetween(3, 5);
        assertThat(test.onboarding().unfinished()).isPresent();

        RunResult resumed = test.onboarding().resume(ProgressListener.NONE).orElseThrow();

        assertThat(resumed.run().id()).isEqualTo(stopped.run().id());
        assertThat(resumed.run().state()).isEqualTo(ImportRun.State.DONE);
        assertThat(resumed.done()).isEqualTo(6);
        assertThat(test.spaces()).hasSize(4).allMatch(space -> space.contains("| ACTIVE |"));
        assertThat(test.onboarding().resume(ProgressListener.NONE)).isEmpty();
    }

    @Test
    void theSameFileGoesOnWithTheSameImport() throws SQLException {
        RunResult stopped = test.onboarding().run(test.dryRun(FILE), new StopAfter(3));

        RunResult resumed = test.onboard(FILE);

        assertThat(resumed.run().id()).isEqualTo(stopped.run().id());
        assertThat(resumed.run().state()).isEqualTo(ImportRun.State.DONE);
    }

    @Test
    void anotherFileWaitsUntilTheInterruptedImportIsResumed() throws SQLException {
        test.onboarding().run(test.dryRun(FILE), new StopAfter(3));

        OnboardingException refusal = catchThrowableOfType(OnboardingException.class, () -> test.onboard(OTHER));

        assertThat(refusal.code()).isEqualTo(ErrorCode.RUN_INTERRUPTED);
    }

    @Test
    void tellsWhoComesSecond() throws SQLException {
        DryRun dryRun = test.dryRun(FILE);
        try (Connection other = test.installation().owner().getConnection();
                FleetLock held = FleetLock.take(other, FleetLock.Purpose.ONBOARDING)) {
            OnboardingException refusal = catchThrowableOfType(
                    OnboardingException.class, () -> test.onboarding().run(dryRun, ProgressListener.NONE));

            assertThat(held.connection()).isSameAs(other);
            assertThat(refusal.code()).isEqualTo(ErrorCode.RUN_ELSEWHERE);
        }
        assertThat(test.spaces()).isEmpty();
    }

    @Test
    void refusesAPlanThatTheRegistryHasLeftBehind() throws SQLException {
        DryRun dryRun = test.dryRun(FILE);
        test.onboard(OTHER);

        OnboardingException refusal = catchThrowableOfType(
                OnboardingException.class, () -> test.onboarding().run(dryRun, ProgressListener.NONE));

        assertThat(refusal.code()).isEqualTo(ErrorCode.PLAN_OUTDATED);
    }

    @Test
    void setsATenantAsideThatCannotBeMadeAndTriesItAgainWithTheSameFile() throws SQLException {
        test.installation().execute("""
                alter table platform.tenant add constraint sabotage
                check (not (name = 'École Hugo' and state = 'ACTIVE'))""");

        RunResult result = test.onboard(FILE);

        assertThat(result.run().state()).isEqualTo(ImportRun.State.FAILED);
        assertThat(result.failures()).extracting(RunResult.Failure::name).containsExactly("École Hugo");
        assertThat(result.failures().getFirst().reason()).contains("sabotage");
        assertThat(test.spaces())
                .filteredOn(space -> space.contains("| ACTIVE |"))
                .hasSize(3);
        assertThat(test.installation().query("select state_reason from platform.tenant where state = 'FAILED'"))
                .singleElement()
                .asString()
                .contains("sabotage");

        test.installation().execute("alter table platform.tenant drop constraint sabotage");
        assertThat(test.dryRun(FILE).plan().changes())
                .hasOnlyElementsOfType(Change.Open.class)
                .hasSize(1);
        assertThat(test.onboard(FILE).run().state()).isEqualTo(ImportRun.State.DONE);
        assertThat(test.spaces()).allMatch(space -> space.contains("| ACTIVE |"));
    }

    @Test
    void setsTheSchoolsOfACirconscriptionAsideThatCannotBeMade() throws SQLException {
        test.installation().execute("""
                alter table platform.tenant add constraint sabotage
                check (not (name = 'Arras' and state = 'ACTIVE'))""");

        RunResult result = test.onboard(FILE);

        assertThat(result.failures()).extracting(RunResult.Failure::name).containsExactly("Arras", "École Sand");
        assertThat(result.failures().getLast().reason()).isEqualTo("Sa circonscription n’a pas pu être ouverte.");
        assertThat(test.spaces())
                .filteredOn(space -> space.contains("| ACTIVE |"))
                .hasSize(3);
    }
}
