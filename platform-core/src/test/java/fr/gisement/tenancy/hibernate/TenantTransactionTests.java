package fr.gisement.tenancy.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gisement.installation.Installation;
import fr.gisement.platform.PlatformConfiguration;
import fr.gisement.tenancy.CurrentTenant;
import fr.gisement.tenancy.NoTenantException;
import fr.gisement.tenancy.Tenant;
import fr.gisement.tenancy.TenantGate;
import fr.gisement.tenancy.TenantId;
import fr.gisement.tenancy.connection.PoolFigures;
import fr.gisement.tenancy.connection.TenantConnections;
import fr.gisement.testing.IntegrationApplication;
import fr.gisement.testing.TestInstallation;
import fr.gisement.testing.TestRedis;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TenantTransactionTests {

    private static final String PROFILE = "select tenant_id from profile";

    private final TestInstallation installation = TestInstallation.create();
    private final TenantId lens = installation.circonscription("lens");
    private final TenantId jauresId = installation.school("jaures", lens);
    private final TenantId zolaId = installation.school("zola", lens);
    private final ConfigurableApplicationContext application =
            IntegrationApplication.start(installation.installation(), Map.of());
    private final JdbcClient jdbc = application.getBean(JdbcClient.class);
    private final JdbcClient platform = application.getBean(PlatformConfiguration.JDBC_CLIENT, JdbcClient.class);
    private final EntityManager entities =
            SharedEntityManagerCreator.createSharedEntityManager(application.getBean(EntityManagerFactory.class));
    private final TenantConnections connections = application.getBean(TenantConnections.class);
    private final TransactionTemplate transaction =
            new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
    private final TransactionTemplate platformTransaction = new TransactionTemplate(
            application.getBean(PlatformConfiguration.TRANSACTION_MANAGER, PlatformTransactionManager.class));
    private final Tenant jaures = application.getBean(TenantGate.class).enter(jauresId);
    private final Tenant zola = application.getBean(TenantGate.class).enter(zolaId);

    @AfterAll
    void close() {
        application.close();
        installation.close();
    }

    @Test
    void hibernateAndJdbcShareOneConnectionAndItsTransaction() {
        CurrentTenant.run(
                jaures,
                () -> transaction.executeWithoutResult(status -> {
                    assertThat(jdbc.sql("select pg_current_xact_id()::text")
                                    .query(String.class)
                                    .single())
                            .isEqualTo(entities.createNativeQuery("select pg_current_xact_id()::text", String.class)
                                    .getSingleResult());
                    assertThat(jdbc.sql(PROFILE).query(UUID.class).single()).isEqualTo(jauresId.value());
                    assertThat(connections.figures().borrowed()).isEqualTo(1);
                }));
        assertThat(connections.figures().borrowed()).isZero();
    }

    @Test
    void whatATransactionWroteIsUndoneWhenItFails() {
        CurrentTenant.run(jaures, () -> {
            assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                        jdbc.sql("update profile set welcome = 'never'").update();
                        throw new IllegalStateException("fails here");
                    }))
                    .hasMessage("fails here");
            assertThat(transaction.<Long>execute(
                            status -> jdbc.sql("select count(*) from profile where welcome = 'never'")
                                    .query(Long.class)
                                    .single()))
                    .isZero();
        });
        assertThat(connections.figures().borrowed()).isZero();
    }

    @Test
    void withoutATenantNothingIsRead() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        status -> jdbc.sql(PROFILE).query().listOfRows()))
                .hasStackTraceContaining("No tenant is bound: ");
        assertThatThrownBy(() -> jdbc.sql(PROFILE).query().listOfRows())
                .hasStackTraceContaining("No tenant is bound: ");
        assertThatExceptionOfType(NoTenantException.class)
                .isThrownBy(() -> entities.createNativeQuery(PROFILE).getResultList());
    }

    @Test
    void outsideATransactionNothingIsRead() {
        CurrentTenant.run(jaures, () -> {
            assertThatThrownBy(() -> jdbc.sql(PROFILE).query().listOfRows())
                    .hasStackTraceContaining("No transaction of tenant " + jauresId + " is open");
            assertThatThrownBy(() -> entities.createNativeQuery(PROFILE).getResultList())
                    .hasStackTraceContaining("No transaction of tenant " + jauresId + " is open");
            platformTransaction.executeWithoutResult(
                    status -> assertThatThrownBy(() -> jdbc.sql(PROFILE).query().listOfRows())
                            .hasStackTraceContaining("No transaction of tenant " + jauresId + " is open"));
        });
    }

    @Test
    void aTransactionIsNoUseToAnotherTenant() {
        CurrentTenant.run(
                jaures,
                () -> transaction.executeWithoutResult(status -> {
                    status.setRollbackOnly();
                    jdbc.sql(PROFILE).query(UUID.class).single();
                    CurrentTenant.run(zola, () -> {
                        assertThatThrownBy(() -> jdbc.sql(PROFILE).query().listOfRows())
                                .hasStackTraceContaining("was handed to tenant " + zolaId);
                        assertThatThrownBy(() ->
                                        entities.createNativeQuery(PROFILE).getResultList())
                                .hasStackTraceContaining("was handed to tenant " + zolaId);
                    });
                }));
        CurrentTenant.run(
                jaures,
                () -> transaction.executeWithoutResult(status -> CurrentTenant.run(
                        zola,
                        () -> assertThatThrownBy(() -> jdbc.sql(PROFILE).query().listOfRows())
                                .hasStackTraceContaining(
                                        "A session of tenant " + jauresId + " is used while tenant "))));
    }

    @Test
    void aTransactionOfItsOwnInsideAnotherTenantsReadsItsOwnSchema() {
        TransactionTemplate own = new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        CurrentTenant.run(
                jaures,
                () -> transaction.executeWithoutResult(outer -> {
                    jdbc.sql(PROFILE).query(UUID.class).single();
                    CurrentTenant.run(
                            zola,
                            () -> own.executeWithoutResult(inner -> assertThat(
                                            jdbc.sql(PROFILE).query(UUID.class).single())
                                    .isEqualTo(zolaId.value())));
                    assertThat(jdbc.sql(PROFILE).query(UUID.class).single()).isEqualTo(jauresId.value());
                }));
    }

    @Test
    void aReadOnlyTransactionReads() {
        TransactionTemplate reading = new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
        reading.setReadOnly(true);
        CurrentTenant.run(
                jaures,
                () -> reading.executeWithoutResult(status ->
                        assertThat(jdbc.sql(PROFILE).query(UUID.class).single()).isEqualTo(jauresId.value())));
        assertThat(connections.figures().borrowed()).isZero();
    }

    @Test
    void thePlatformsDataIsReachedByItsOwnLoginWithoutATenant() {
        assertThat(platform.sql("select current_user").query(String.class).single())
                .isEqualTo(installation.installation().naming().platform());
        assertThat(platform.sql("select count(*) from tenant").query(Long.class).single())
                .isEqualTo(3);
    }

    @Test
    void theApplicationStartsWithoutItsServers() {
        Installation nowhere = new Installation(
                "jdbc:postgresql://127.0.0.1:%d/nothing".formatted(deadPort()),
                installation.installation().naming(),
                null,
                "unknown",
                installation.installation().loginSecret(),
                "redis://127.0.0.1:" + deadPort());
        try (ConfigurableApplicationContext started =
                IntegrationApplication.start(nowhere, Map.of("gisement.platform.pool.borrow-timeout", "300ms"))) {
            assertThat(started.getBean(TenantConnections.class).figures()).isEqualTo(new PoolFigures(0, 0, 0, 0, 0, 0));
        }
    }

    private static int deadPort() {
        try (TestRedis redis = new TestRedis()) {
            return URI.create(redis.uri()).getPort();
        }
    }
}
