package fr.gisement.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gisement.identity.PersonId;
import fr.gisement.identity.Role;
import fr.gisement.tenancy.Tenant;
import fr.gisement.tenancy.TenantId;
import fr.gisement.testing.TwoSchools;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The portfolio over real schemas: the circonscription's own rows, the platform's people. */
class PortfoliosTests {

    private static final TwoSchools town = new TwoSchools();
    private static final Portfolios portfolios = town.bean(Portfolios.class);
    private static final Tenant auchel = town.auchel();
    private static final Tenant pasteur = town.school("pasteur", auchel);
    private static final PersonId second = town.person("sami", Role.ERUN, auchel.id());
    private static final PersonId elsewhere =
            town.person("lea-lens", Role.ERUN, town.lens().id());

    @BeforeEach
    void nobodyFollowsAnything() {
        town.execute(auchel, "delete from {school}.followed_school");
    }

    @AfterAll
    static void close() {
        town.close();
    }

    @Test
    void aCirconscriptionsOwnSchoolsAreInItAndNoOthers() {
        Portfolio portfolio = current(town.erun);

        assertThat(portfolio.schools())
                .extracting(FollowedSchool::id)
                .containsExactlyInAnyOrder(town.jaures().id(), pasteur.id());
        assertThat(portfolio.trainers())
                .extracting(it -> it.person().id())
                .containsExactlyInAnyOrder(town.erun, second);
        assertThat(portfolio.of(null)).hasSize(2);
        assertThat(school(portfolio, town.jaures()).teachers()).isEqualTo(5);
        assertThat(school(portfolio, pasteur).teachers()).isZero();
    }

    @Test
    void aSchoolIsGivenAndGivenOnAndTakenAndThatStaysKnown() {
        follow(town.erun, pasteur.id(), town.erun);
        follow(town.erun, pasteur.id(), town.erun);
        follow(second, pasteur.id(), second);
        assertThat(school(current(town.ien), pasteur).follower()).isEqualTo(second);

        follow(second, pasteur.id(), null);

        assertThat(school(current(town.erun), pasteur).follower()).isNull();
        assertThat(town.query(auchel, """
                        select person_id || ' ' || set_by || ' ' || (until is null)
                        from {school}.followed_school order by since"""))
                .containsExactly(town.erun + " " + town.erun + " false", second + " " + second + " false");
    }

    @Test
    void aTrainerWhoLeftFollowsNothingAndIsNamed() {
        PersonId leaving = town.person("nora", Role.ERUN, auchel.id());
        follow(town.erun, pasteur.id(), leaving);

        town.leave(leaving, auchel);

        FollowedSchool school = school(current(town.erun), pasteur);
        assertThat(school.follower()).isNull();
        assertThat(school.recorded()).isEqualTo(leaving);
        assertThat(school.before()).isNotNull().extracting(it -> it.givenName()).isEqualTo("nora");
    }

    @Test
    void whatIsNotOfTheCirconscriptionIsRefused() {
        assertThatThrownBy(() -> follow(town.erun, town.curie().id(), town.erun))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> follow(town.erun, pasteur.id(), elsewhere))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> follow(town.erun, pasteur.id(), town.ien))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(current(town.erun).of(null)).hasSize(2);
    }

    @Test
    void trainersChangeItTheInspectorReadsItAndNobodyElseDoesEither() {
        assertThat(current(town.ien).schools()).hasSize(2);
        refused(() -> follow(town.ien, pasteur.id(), town.erun));
        refused(() -> town.as(town.ien, auchel, () -> portfolios.propose(true)));
        for (PersonId other : List.of(town.director, town.teacher, town.admin, elsewhere)) {
            refused(() -> current(other));
            refused(() -> follow(other, pasteur.id(), town.erun));
        }
        refused(() -> town.as(null, auchel, portfolios::current));
        refused(() -> town.as(town.erun, town.lens(), portfolios::current));
        refused(() -> town.as(town.erun, town.jaures(), portfolios::current));
    }

    @Test
    void aSpreadIsMadeSoAsAWhole() {
        Spread spread = town.as(town.erun, auchel, () -> portfolios.propose(true));
        assertThat(current(town.erun).of(null)).hasSize(2);

        town.run(town.erun, auchel, () -> portfolios.apply(spread));

        assertThat(current(town.erun).of(null)).isEmpty();
        assertThat(current(town.erun).of(town.erun)).hasSize(1);
        assertThat(current(town.erun).of(second)).hasSize(1);
    }

    @Test
    void aSpreadOfWhatSomebodyChangedSinceIsRefusedAndChangesNothing() {
        Spread spread = town.as(town.erun, auchel, () -> portfolios.propose(false));
        follow(second, town.jaures().id(), second);

        assertThatThrownBy(() -> town.run(town.erun, auchel, () -> portfolios.apply(spread)))
                .isInstanceOf(PortfolioChangedException.class);

        assertThat(school(current(town.erun), town.jaures()).follower()).isEqualTo(second);
        assertThat(school(current(town.erun), pasteur).follower()).isNull();
    }

    @Test
    void twoWhoTakeASchoolAtOnceTakeTurns() throws Exception {
        CountDownLatch together = new CountDownLatch(2);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Void>> both =
                    List.of(threads.submit(taking(together, town.erun)), threads.submit(taking(together, second)));
            for (Future<Void> each : both) {
                each.get();
            }
        }
        assertThat(town.query(auchel, "select count(*) from {school}.followed_school where until is null"))
                .containsExactly("1");
    }

    @Test
    void whoBeganFirstAndHadToWaitTakesOverWhatBeganMeanwhile() {
        FollowRows rows = town.bean(FollowRows.class);
        TransactionTemplate first = new TransactionTemplate(town.bean(PlatformTransactionManager.class));
        TransactionTemplate between = new TransactionTemplate(town.bean(PlatformTransactionManager.class));
        between.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

        town.run(
                town.erun,
                auchel,
                () -> first.executeWithoutResult(begun -> {
                    assertThat(rows.now()).isEmpty();
                    between.executeWithoutResult(meanwhile -> take(rows, second));
                    take(rows, town.erun);
                }));

        assertThat(school(current(town.erun), pasteur).follower()).isEqualTo(town.erun);
    }

    private static void take(FollowRows rows, PersonId person) {
        rows.takeTurns();
        rows.follow(pasteur.id(), person, person);
    }

    private static Callable<Void> taking(CountDownLatch together, PersonId person) {
        return () -> {
            together.countDown();
            together.await();
            follow(person, pasteur.id(), person);
            return null;
        };
    }

    private static void refused(Runnable call) {
        assertThatThrownBy(call::run).isInstanceOf(AccessDeniedException.class);
    }

    private static Portfolio current(PersonId person) {
        return town.as(person, auchel, portfolios::current);
    }

    private static void follow(PersonId by, TenantId school, @Nullable PersonId trainer) {
        town.run(by, auchel, () -> portfolios.follow(school, trainer));
    }

    private static FollowedSchool school(Portfolio portfolio, Tenant school) {
        return portfolio.schools().stream()
                .filter(it -> it.id().equals(school.id()))
                .findFirst()
                .orElseThrow();
    }
}
