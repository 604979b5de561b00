package fr.gisement.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gisement.identity.PersonId;
import fr.gisement.identity.Role;
import fr.gisement.operations.OperationRequest.Migrate;
import fr.gisement.tenancy.TenantId;
import fr.gisement.testing.TestPeople;
import java.util.Locale;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.util.unit.DataSize;

/** Every service of the rectorat's long work, from both sides. */
class OperationRightsTests {

    private static final TestOperations test = new TestOperations();
    private static final TenantId school = test.school();

    @AfterEach
    void backToTheAdministrator() {
        test.signIn(test.admin());
    }

    @AfterAll
    static void close() {
        test.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"PROJECT_LEAD", "DIRECTOR", "TEACHER", "SUBSTITUTE"})
    void nobodyElseAsksOrReads(Role role) {
        test.signIn(person(role));
        everythingIsRefused();
    }

    @Test
    void anAnonymousVisitorNeitherAsksNorReads() {
        test.signOut();
        everythingIsRefused();
    }

    @Test
    void anAdministratorDoesBoth() {
        assertThat(test.operations().latest(5)).isEmpty();
        assertThat(test.bean(FleetDesk.class).current().kinds()).hasSize(2);
        assertThat(test.bean(OnboardingDesk.class).last()).isEmpty();
    }

    @Test
    void aFileMayBeAsLargeAsTheWholeNationalDirectory() {
        new ApplicationContextRunner()
                .withUserConfiguration(Bound.class)
                .run(context -> assertThat(
                                context.getBean(OperationsProperties.class).maxFileSize())
                        .isEqualTo(DataSize.ofMegabytes(64)));
    }

    @EnableConfigurationProperties(OperationsProperties.class)
    static class Bound {}

    private static void everythingIsRefused() {
        Operations operations = test.operations();
        OperationId id = new OperationId(UUID.randomUUID());
        OnboardingDesk desk = test.bean(OnboardingDesk.class);
        UploadedFile file = new UploadedFile("a.csv", new byte[] {1});
        refused(() -> operations.request(new Migrate()));
        refused(() -> operations.find(id));
        refused(() -> operations.latest(1));
        refused(() -> operations.lastDone(OperationKind.MIGRATE));
        refused(() -> operations.underWay());
        refused(() -> operations.underWay(OperationKind.MIGRATE));
        refused(() -> operations.underWay(school));
        refused(() -> operations.interrupt(id));
        refused(() -> operations.report(id, ReportFormat.CSV, Locale.FRENCH));
        refused(() -> operations.reports(id, Locale.FRENCH));
        refused(() -> test.bean(FleetDesk.class).current());
        refused(desk::unfinished);
        refused(desk::last);
        refused(desk::maxFileSize);
        refused(() -> desk.countSchools(file));
        refused(() -> desk.countPeople(file));
    }

    private static void refused(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(AccessDeniedException.class);
    }

    private static PersonId person(Role role) {
        String mail = role.name().toLowerCase(Locale.ROOT) + "@ac.example";
        PersonId person = TestPeople.person(test.installation(), mail, "Denis", "Lambert");
        @Nullable TenantId where = role.scope() == Role.Scope.PLATFORM ? null : school;
        TestPeople.member(test.installation(), person, role, where);
        return person;
    }
}
