package fr.gisement.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.gisement.operations.OperationOutcome.DriftFound;
import fr.gisement.operations.OperationOutcome.Migrated;
import fr.gisement.operations.OperationRefusedException.Reason;
import fr.gisement.operations.OperationRequest.Archive;
import fr.gisement.operations.OperationRequest.CheckDrift;
import fr.gisement.operations.OperationRequest.Migrate;
import fr.gisement.operations.OperationRequest.MigrateOnly;
import fr.gisement.operations.OperationRequest.Reactivate;
import fr.gisement.operations.OperationRequest.RetryFailed;
import fr.gisement.operations.OperationRequest.Suspend;
import fr.gisement.tenancy.TenantId;
import fr.gisement.tenancy.TenantRegistry;
import fr.gisement.tenancy.TenantState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OperationsTests {

    private static final TestOperations test = new TestOperations();

    private final TenantId school = test.school();
    private final String name = test.name(school);

    @BeforeEach
    void signIn() {
        test.signIn(test.admin());
    }

    @AfterEach
    void stopWorker() {
        test.stopWorker();
    }

    @AfterAll
    static void close() {
        test.close();
    }

    @Test
    void whatIsAskedForWaitsUntilAWorkerIsThereAndIsNotedBeforeAndAfter() {
        OperationId id = test.operations().request(new Suspend(school, "travaux"));

        OperationStatus waiting = test.operations().find(id).orElseThrow();
        assertThat(waiting.state()).isEqualTo(OperationState.WAITING);
        assertThat(waiting.requestedBy()).isEqualTo("Alice Rectorat");
        assertThat(waiting.subject()).isEqualTo(name);
        assertThat(waiting.neglected(Instant.now())).isFalse();
        assertThat(waiting.neglected(Instant.now().plusSeconds(60))).isTrue();
        assertThat(test.operations().underWay(school)).contains(waiting);
        assertThat(test.journal(id)).containsExactly("Alice Rectorat OPERATION_REQUESTED " + name);

        test.startWorker();

        assertThat(test.ended(id).state()).isEqualTo(OperationState.DONE);
        assertThat(state()).isEqualTo(TenantState.SUSPENDED);
        assertThat(test.operations().underWay(school)).isEmpty();
        assertThat(test.journal(id))
                .containsExactly(
                        "Alice Rectorat OPERATION_REQUESTED " + name, "Alice Rectorat TENANT_SUSPENDED " + name);
    }

    @Test
    void aTenantIsReopenedAndClosedForGood() {
        test.startWorker();
        test.perform(new Suspend(school, "travaux"));
        state();

        assertThat(test.perform(new Reactivate(school)).state()).isEqualTo(OperationState.DONE);
        assertThat(state()).isEqualTo(TenantState.ACTIVE);

        assertThat(test.perform(new Archive(school, "école fermée")).state()).isEqualTo(OperationState.DONE);
        assertThat(state()).isEqualTo(TenantState.ARCHIVED);
    }

    @Test
    void whatMakesNoSenseNowIsRefusedAndLeavesNothingBehind() {
        List<OperationStatus> before = test.operations().latest(1);
        List<String> journal = test.installation().query("select max(seq) from platform.audit_entry");

        assertThat(refusal(new Reactivate(school))).isEqualTo(Reason.WRONG_STATE);
        assertThat(refusal(new RetryFailed(school))).isEqualTo(Reason.WRONG_STATE);
        assertThat(refusal(new Suspend(new TenantId(UUID.randomUUID()), "travaux")))
                .isEqualTo(Reason.UNKNOWN);
        assertThat(refusal(new Suspend(school, " "))).isEqualTo(Reason.NO_REASON);
        assertThat(refusal(new MigrateOnly("t_nowhere"))).isEqualTo(Reason.UNKNOWN);
        assertThat(refusal(new OperationRequest.ResumeOnboarding())).isEqualTo(Reason.NOTHING_TO_RESUME);
        assertThat(refusal(new OperationRequest.UndoOnboarding())).isEqualTo(Reason.NOTHING_TO_UNDO);

        assertThat(test.operations().latest(1)).isEqualTo(before);
        assertThat(test.installation().query("select max(seq) from platform.audit_entry"))
                .isEqualTo(journal);
        assertThat(test.installation().query("select task_instance from platform.scheduled_tasks"))
                .isEmpty();
    }

    @Test
    void twoChangesOfOneTenantAreNotUnderWayAtOnce() {
        OperationId id = test.operations().request(new Suspend(school, "travaux"));

        OperationRefusedException refused = catchThrowableOfType(
                OperationRefusedException.class, () -> test.operations().request(new Archive(school, "fermée")));

        assertThat(refused.reason()).isEqualTo(Reason.UNDER_WAY);
        assertThat(refused.arguments()).containsExactly("Alice Rectorat");
        test.startWorker();
        test.ended(id);
    }

    @Test
    void whoIsNoAdministratorAnyMoreHasNothingDone() {
        OperationId id = test.operations().request(new Suspend(school, "travaux"));
        test.installation().execute("update platform.membership set ended_at = now() where role = 'RECTORAT_ADMIN'");

        test.startWorker();

        OperationStatus refused = test.ended(id);
        assertThat(refused.state()).isEqualTo(OperationState.FAILED);
        assertThat(TestOperations.failure(refused)).contains("n’administre plus la plateforme");
        assertThat(state()).isEqualTo(TenantState.ACTIVE);
        test.installation().execute("update platform.membership set ended_at = null where role = 'RECTORAT_ADMIN'");
    }

    @Test
    void whatWasStoppedBeforeItBeganIsNotDone() {
        OperationId id = test.operations().request(new Suspend(school, "travaux"));
        test.operations().interrupt(id);
        assertThat(test.operations().find(id).orElseThrow().stopping()).isTrue();

        test.startWorker();

        assertThat(test.ended(id).state()).isEqualTo(OperationState.INTERRUPTED);
        assertThat(state()).isEqualTo(TenantState.ACTIVE);
        assertThat(test.journal(id)).last().asString().contains("OPERATION_INTERRUPTED");
    }

    @Test
    void aSchoolThatCouldNotBeOpenedIsTriedAgain() {
        test.installation().as((life, owner) -> life.fail(owner, school, "sabotage"));
        test.installation().execute("update platform.tenant set schema_name = null where id = '" + school + "'");
        // the rows say so, which the rectorat reads; the snapshot does not yet
        assertThat(test.bean(TenantRegistry.class)
                        .snapshot()
                        .find(school)
                        .orElseThrow()
                        .state())
                .isEqualTo(TenantState.ACTIVE);

        test.startWorker();

        assertThat(test.perform(new RetryFailed(school)).state()).isEqualTo(OperationState.DONE);
        assertThat(state()).isEqualTo(TenantState.ACTIVE);
    }

    @Test
    void aFailureNobodyForesawIsToldWithItsIncidentAndChangesNothing() {
        test.installation().execute("""
                alter table platform.tenant add constraint sabotage check (not (state = 'SUSPENDED' and name = '%s'))""".formatted(name));
        test.startWorker();

        OperationId id = test.operations().request(new Suspend(school, "travaux"));
        OperationStatus failed = test.ended(id);

        assertThat(failed.state()).isEqualTo(OperationState.FAILED);
        assertThat(TestOperations.failure(failed)).contains("l’incident ").doesNotContain("sabotage");
        assertThat(state()).isEqualTo(TenantState.ACTIVE);
        assertThat(test.journal(id)).last().asString().contains("OPERATION_FAILED");
    }

    @Test
    void theFleetIsMigratedAndOneSchemaAlone() {
        String schema = test.installation()
                .query("select schema_name from platform.tenant where id = '" + school + "'")
                .getFirst();
        test.startWorker();

        OperationStatus nothing = test.perform(new Migrate());
        assertThat(nothing.outcome()).isEqualTo(new Migrated(0, 0, 0, false, List.of()));

        // A schema that says it is behind and is not: its migration fails and it is set aside.
        test.installation()
                .execute("update platform.fleet_schema set version = version - 1 where schema_name = '%s'"
                        .formatted(schema));
        OperationId id = test.operations().request(new MigrateOnly(schema));
        OperationStatus failed = test.ended(id);
        assertThat(failed.state()).isEqualTo(OperationState.DONE);
        Migrated outcome = TestOperations.outcome(failed, Migrated.class);
        assertThat(outcome.failures())
                .extracting(OperationOutcome.Failure::name)
                .containsExactly(name);
        assertThat(test.journal(id)).last().asString().isEqualTo("Alice Rectorat SCHEMA_MIGRATED " + schema);
    }

    @Test
    void aSchemaThatDiffersIsNamedWithWhatDiffers() {
        String schema = test.installation()
                .query("select schema_name from platform.tenant where id = '" + school + "'")
                .getFirst();
        test.installation().execute("alter table %s.profile add column planted text".formatted(schema));
        test.startWorker();

        DriftFound found = TestOperations.outcome(test.perform(new CheckDrift()), DriftFound.class);

        assertThat(found.drifts())
                .filteredOn(it -> it.name().equals(name))
                .singleElement()
                .satisfies(drift -> assertThat(drift.unexpected())
                        .singleElement()
                        .asString()
                        .startsWith("column profile.planted"));
        assertThat(test.operations().lastDone(OperationKind.CHECK_DRIFT)).isPresent();
    }

    private Reason refusal(OperationRequest request) {
        return catchThrowableOfType(
                        OperationRefusedException.class, () -> test.operations().request(request))
                .reason();
    }

    private TenantState state() {
        TenantRegistry registry = test.bean(TenantRegistry.class);
        registry.refresh();
        return registry.snapshot().find(school).orElseThrow().state();
    }
}
