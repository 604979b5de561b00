package fr.gisement.operations;

import fr.gisement.identity.Account;
import fr.gisement.identity.Accounts;
import fr.gisement.identity.PersonId;
import fr.gisement.identity.Role;
import fr.gisement.identity.SignedIn;
import fr.gisement.onboarding.DirectoryFile;
import fr.gisement.tenancy.TenantId;
import fr.gisement.tenancy.TenantRegistry;
import fr.gisement.testing.IntegrationApplication;
import fr.gisement.testing.TestInstallation;
import fr.gisement.testing.TestPeople;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** An application of a test's own, that asks, and a worker beside it that may be there or not. */
final class TestOperations implements AutoCloseable {

    /** Quick to find out that another worker is dead. */
    static final OperationWorker.Pace QUICK = new OperationWorker.Pace(
            Duration.ofMillis(50), Duration.ofMillis(200), Duration.ofSeconds(10), Duration.ofMillis(500));

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final TestInstallation installation = TestInstallation.create();
    private final ConfigurableApplicationContext application =
            IntegrationApplication.start(installation.installation(), Map.of());
    private final PersonId admin = TestPeople.person(installation, "alice@ac.example", "Alice", "Rectorat");
    private @Nullable OperationWorker worker;
    private @Nullable TenantId circonscription;
    private int schools;

    TestOperations() {
        TestPeople.member(installation, admin, Role.RECTORAT_ADMIN, null);
        signIn(admin);
    }

    TestInstallation installation() {
        return installation;
    }

    PersonId admin() {
        return admin;
    }

    Operations operations() {
        return application.getBean(Operations.class);
    }

    <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    void signIn(PersonId person) {
        Accounts accounts = application.getBean(Accounts.class);
        accounts.changed(person);
        Account account = accounts.find(person).orElseThrow();
        SecurityContextHolder.getContext().setAuthentication(new SignedIn(account, UUID.randomUUID()));
    }

    void signOut() {
        SecurityContextHolder.clearContext();
    }

    void startWorker() {
        worker = OperationWorker.start(installation.owner(), installation.fleet(), QUICK);
    }

    void stopWorker() {
        if (worker != null) {
            worker.close();
            worker = null;
        }
    }

    /** A school that no other test knows. */
    TenantId school() {
        if (circonscription == null) {
            circonscription = installation.circonscription("lens");
        }
        TenantId made = installation.school("zola-" + ++schools, circonscription);
        bean(TenantRegistry.class).refresh();
        return made;
    }

    String name(TenantId tenant) {
        return bean(TenantRegistry.class).snapshot().find(tenant).orElseThrow().name();
    }

    /** A quick machine would be done with an onboarding before anybody stopped it. */
    void slowOpenings() {
        installation.executeAsSuperuser("""
                create function platform.slow_opening() returns trigger language plpgsql security definer
                as $$ begin perform pg_sleep(0.25); return new; end $$""");
        installation.executeAsSuperuser("""
                create trigger slow_opening before update on platform.tenant for each row
                when (new.kind = 'SCHOOL' and new.state = 'ACTIVE') execute function platform.slow_opening()""");
    }

    void quickOpenings() {
        installation.executeAsSuperuser("drop function platform.slow_opening() cascade");
    }

    /** Asks and waits for the end. */
    OperationStatus perform(OperationRequest request) {
        return ended(operations().request(request));
    }

    OperationStatus ended(OperationId id) {
        return when(id, OperationStatus::ended);
    }

    OperationStatus when(OperationId id, Predicate<OperationStatus> condition) {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            OperationStatus status = operations().find(id).orElseThrow();
            if (condition.test(status)) {
                return status;
            }
            LockSupport.parkNanos(20_000_000);
        }
        throw new AssertionError("Still " + operations().find(id).orElseThrow());
    }

    /** What the journal says of an operation, oldest first: actor, action, subject. */
    List<String> journal(OperationId id) {
        return installation.query("""
                select actor || ' ' || action || ' ' || subject from platform.audit_entry
                where detail ->> 'operation' = '%s' order by seq""".formatted(id));
    }

    /** Why it failed, in French. */
    static String failure(OperationStatus status) {
        return Objects.requireNonNull(status.failure(), status::toString).in(Locale.FRENCH);
    }

    static <T extends OperationOutcome> T outcome(OperationStatus status, Class<T> type) {
        return type.cast(Objects.requireNonNull(status.outcome(), status::toString));
    }

    static UploadedFile file(DirectoryFile content) {
        return new UploadedFile("annuaire.csv", content.text().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        signOut();
        stopWorker();
        application.close();
        installation.close();
    }
}
