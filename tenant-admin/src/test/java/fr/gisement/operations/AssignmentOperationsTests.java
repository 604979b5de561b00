package fr.gisement.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.gisement.assignment.Assignee;
import fr.gisement.assignment.Assignment;
import fr.gisement.assignment.Assignments;
import fr.gisement.identity.Accounts;
import fr.gisement.identity.Membership;
import fr.gisement.identity.PersonId;
import fr.gisement.identity.Role;
import fr.gisement.operations.OperationRefusedException.Reason;
import fr.gisement.operations.OperationRequest.Assign;
import fr.gisement.operations.OperationRequest.ChangeAssignment;
import fr.gisement.operations.OperationRequest.EndAssignment;
import fr.gisement.operations.OperationRequest.Suspend;
import fr.gisement.tenancy.TenantId;
import fr.gisement.tenancy.TenantRegistry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the rectorat's request to the right that an account has, on a real database with a real worker. */
class AssignmentOperationsTests {

    private static final TestOperations test = new TestOperations();
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));
    private static int made;

    private final int number = ++made;
    private final TenantId lens = circonscription("lens-" + number);
    private final TenantId auchel = circonscription("auchel-" + number);
    private final Assignee claire =
            new Assignee(" Claire.Erun%d@AC-Lille.example ".formatted(number), "Mme", "Claire", "Erun");

    @BeforeEach
    void start() {
        test.signIn(test.admin());
        test.startWorker();
    }

    @AfterEach
    void stop() {
        test.stopWorker();
    }

    @AfterAll
    static void close() {
        test.close();
    }

    @Test
    void somebodyNewIsMadeKnownAndHasTheRightFromTheFirstDayOn() {
        OperationStatus done = test.perform(assign(lens, claire, today, null, 50));

        assertThat(done.state()).as("%s", done.failure()).isEqualTo(OperationState.DONE);
        assertThat(rights(claire)).containsExactly(new Membership(Role.ERUN, lens, null));
        assertThat(of(lens)).singleElement().satisfies(it -> {
            assertThat(it.person().displayName()).isEqualTo("Claire Erun");
            assertThat(it.person().mail()).isEqualTo("claire.erun%d@ac-lille.example".formatted(number));
            assertThat(it.share()).isEqualTo(50);
            assertThat(it.end()).isNull();
            assertThat(it.at(Instant.now())).isEqualTo(Assignment.State.CURRENT);
        });
        assertThat(test.journal(done.id()))
                .containsExactly(
                        "Alice Rectorat OPERATION_REQUESTED " + test.name(lens),
                        "Alice Rectorat STAFF_ASSIGNED " + test.name(lens));
    }

    @Test
    void aRightThatBeginsTomorrowIsNoneToday() {
        test.perform(assign(lens, claire, today.plusDays(1), null, 100));

        assertThat(rights(claire)).isEmpty();
        assertThat(of(lens)).extracting(it -> it.at(Instant.now())).containsExactly(Assignment.State.TO_COME);
    }

    @Test
    void aRightHoldsOnItsLastDayAndNotTheDayAfter() {
        test.perform(assign(lens, claire, today.minusDays(9), today, 100));
        Assignee karim = new Assignee("karim%d@ac.example".formatted(number), "M.", "Karim", "Haddad");
        test.perform(assign(lens, karim, today.minusDays(9), today.minusDays(1), 100));
        assertThat(rights(claire)).containsExactly(new Membership(Role.ERUN, lens, null));
        assertThat(rights(karim)).isEmpty();
    }

    @Test
    void anEndAtOnceTakesTheRightAtOnceAndKeepsTheHistory() {
        test.perform(assign(lens, claire, today.minusDays(30), null, 100));

        OperationStatus done = test.perform(new EndAssignment(of(lens).getFirst()));

        assertThat(done.state()).isEqualTo(OperationState.DONE);
        assertThat(rights(claire)).isEmpty();
        assertThat(of(lens)).extracting(it -> it.at(Instant.now())).containsExactly(Assignment.State.ENDED);
        assertThat(refusal(new EndAssignment(of(lens).getFirst()))).isEqualTo(Reason.ASSIGNMENT_OVER);
    }

    @Test
    void aReplacementEndsTheOneOnTheDayTheOtherBegins() {
        test.perform(assign(lens, claire, today.minusDays(30), null, 100));
        Assignment before = of(lens).getFirst();
        Assignee karim = new Assignee("karim%d@ac.example".formatted(number), "M.", "Karim", "Haddad");

        test.perform(new Assign(lens, Role.ERUN, karim, today.plusDays(7), null, 80, before.id()));

        assertThat(of(lens)).hasSize(2);
        assertThat(of(lens).getFirst().end()).isEqualTo(of(lens).getLast().from());
        assertThat(rights(claire)).hasSize(1);
        assertThat(rights(karim)).isEmpty();
    }

    @Test
    void whoComesBackIsAssignedAgain() {
        test.perform(assign(lens, claire, today.minusDays(30), today.minusDays(10), 100));
        test.perform(assign(lens, claire, today, null, 100));

        assertThat(of(lens)).hasSize(2);
        assertThat(rights(claire)).hasSize(1);
    }

    @Test
    void anInspectorHasNoShareAndMayHaveTwoCirconscriptions() {
        test.perform(new Assign(lens, Role.IEN, claire, today, null, null, null));
        test.perform(new Assign(auchel, Role.IEN, claire, today, null, null, null));

        assertThat(rights(claire))
                .containsExactlyInAnyOrder(
                        new Membership(Role.IEN, lens, null), new Membership(Role.IEN, auchel, null));
    }

    @Test
    void theEndAndTheShareCanBeMoved() {
        test.perform(assign(lens, claire, today, null, 100));

        test.perform(new ChangeAssignment(of(lens).getFirst(), today.plusDays(5), 40));

        assertThat(of(lens)).singleElement().satisfies(it -> {
            assertThat(it.share()).isEqualTo(40);
            assertThat(LocalDate.ofInstant(it.end(), ZoneId.of("Europe/Paris"))).isEqualTo(today.plusDays(6));
        });
    }

    @Test
    void nobodyIsAssignedTwiceToTheSameNorForMoreThanTheirTime() {
        test.perform(assign(lens, claire, today, today.plusDays(20), 60));

        assertThat(refusal(assign(lens, claire, today.plusDays(20), null, 10))).isEqualTo(Reason.ALREADY_ASSIGNED);
        assertThat(refusal(assign(auchel, claire, today.plusDays(10), null, 50)))
                .isEqualTo(Reason.SHARE_EXCEEDED);
        assertThat(test.perform(assign(auchel, claire, today.plusDays(21), null, 50))
                        .state())
                .isEqualTo(OperationState.DONE);
        assertThat(refusal(new ChangeAssignment(of(lens).getFirst(), null, 60))).isEqualTo(Reason.SHARE_EXCEEDED);
        assertThat(test.perform(assign(auchel, claire, today, today.plusDays(20), 40))
                        .state())
                .isEqualTo(OperationState.DONE);
    }

    /** What two administrators ask for at once is each sound by itself: the worker alone sees both. */
    @Test
    void theWorkerLooksAgain() {
        test.stopWorker();
        OperationId one = test.operations().request(assign(lens, claire, today, null, 60));
        OperationId two = test.operations().request(assign(auchel, claire, today, null, 60));
        test.startWorker();

        List<OperationStatus> ended = List.of(test.ended(one), test.ended(two));

        assertThat(ended)
                .extracting(OperationStatus::state)
                .containsExactlyInAnyOrder(OperationState.DONE, OperationState.FAILED);
        assertThat(ended.stream()
                        .filter(it -> it.state() == OperationState.FAILED)
                        .map(TestOperations::failure))
                .singleElement()
                .asString()
                .contains("Claire Erun", "120");
        assertThat(rights(claire)).hasSize(1);
    }

    @Test
    void whatIsWrongIsRefusedWithItsReason() {
        Assignee unnamed = new Assignee("unknown@ac.example", null, " ", "");
        Assignee noAddress = new Assignee("claire", "Mme", "Claire", "Erun");
        assertThat(refusal(assign(lens, unnamed, today, null, 100))).isEqualTo(Reason.NO_NAME);
        assertThat(refusal(assign(lens, noAddress, today, null, 100))).isEqualTo(Reason.NO_ADDRESS);
        assertThat(refusal(assign(lens, claire, today, today.minusDays(1), 100)))
                .isEqualTo(Reason.DATES_REVERSED);
        assertThat(refusal(assign(lens, claire, today, null, 0))).isEqualTo(Reason.WRONG_SHARE);
        assertThat(refusal(assign(lens, claire, today, null, 101))).isEqualTo(Reason.WRONG_SHARE);
        assertThat(refusal(new Assign(lens, Role.ERUN, claire, today, null, null, null)))
                .isEqualTo(Reason.WRONG_SHARE);
        assertThat(refusal(assign(test.school(), claire, today, null, 100))).isEqualTo(Reason.UNKNOWN);
        assertThat(test.installation()
                        .query("select mail from platform.person where mail like 'claire.erun%d@%%'".formatted(number)))
                .isEmpty();
    }

    @Test
    void anAssignmentIsChangedInItsOwnCirconscriptionOnly() {
        test.perform(assign(lens, claire, today, null, 100));
        Assignment here = of(lens).getFirst();
        Assignment elsewhere =
                new Assignment(here.id(), auchel, here.person(), here.role(), here.from(), here.end(), here.share());

        assertThat(refusal(new EndAssignment(elsewhere))).isEqualTo(Reason.ASSIGNMENT_OVER);
        assertThat(rights(claire)).hasSize(1);
    }

    @Test
    void anAssignmentAndAnotherChangeOfTheCirconscriptionTakeTurns() {
        test.stopWorker();
        OperationId first = test.operations().request(assign(lens, claire, today, null, 100));
        assertThat(refusal(new Suspend(lens, "travaux"))).isEqualTo(Reason.UNDER_WAY);
        test.startWorker();
        assertThat(test.ended(first).state()).isEqualTo(OperationState.DONE);
    }

    private static Assign assign(
            TenantId circonscription, Assignee who, LocalDate from, @Nullable LocalDate until, int share) {
        return new Assign(circonscription, Role.ERUN, who, from, until, share, null);
    }

    private List<Assignment> of(TenantId circonscription) {
        return test.bean(Assignments.class).of(circonscription);
    }

    private static List<Membership> rights(Assignee who) {
        List<String> ids =
                test.installation().query("select id from platform.person where mail = '%s'".formatted(who.mail()));
        PersonId person = PersonId.of(ids.getFirst());
        test.bean(Accounts.class).changed(person);
        return test.bean(Accounts.class).find(person).orElseThrow().memberships();
    }

    private static Reason refusal(OperationRequest request) {
        return catchThrowableOfType(
                        OperationRefusedException.class, () -> test.operations().request(request))
                .reason();
    }

    private static TenantId circonscription(String name) {
        TenantId id = test.installation().circonscription(name);
        test.bean(TenantRegistry.class).refresh();
        return id;
    }
}
