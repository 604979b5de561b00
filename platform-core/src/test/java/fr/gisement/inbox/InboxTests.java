package fr.gisement.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gisement.platform.PlatformConfiguration;
import fr.gisement.tenancy.CurrentTenant;
import fr.gisement.tenancy.TenantGate;
import fr.gisement.tenancy.TenantId;
import fr.gisement.testing.IntegrationApplication;
import fr.gisement.testing.TestInstallation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InboxTests {

    private static final Set<String> TOPICS = Set.of("usage", "training");

    private final TestInstallation installation = TestInstallation.create();
    private final TenantId lens = installation.circonscription("lens");
    private final TenantId jaures = installation.school("jaures", lens);
    private final ConfigurableApplicationContext application =
            IntegrationApplication.start(installation.installation(), Map.of());
    private final PlatformInbox inbox = application.getBean(PlatformInbox.class);
    private final InboxReader reader = application.getBean(InboxReader.class);
    private final JdbcClient tenantJdbc = application.getBean(JdbcClient.class);
    private final TransactionTemplate tenantTransaction =
            new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
    private final TransactionTemplate platformTransaction = new TransactionTemplate(
            application.getBean(PlatformConfiguration.TRANSACTION_MANAGER, PlatformTransactionManager.class));

    @BeforeEach
    void empty() {
        installation.execute("delete from platform.inbox");
    }

    @AfterAll
    void close() {
        application.close();
        installation.close();
    }

    @Test
    void messagesArriveOnceInTheOrderTheyWereWrittenUnderTheirWritersName() {
        as(jaures, () -> {
            inbox.send("usage", "{\"visits\": 1}");
            inbox.send("usage", "{\"visits\": 2}");
        });
        as(lens, () -> inbox.send("training", "{}"));
        List<InboxMessage> first = take(2);
        assertThat(first).extracting(InboxMessage::tenant).containsExactly(jaures, jaures);
        assertThat(first).extracting(InboxMessage::payload).containsExactly("{\"visits\": 1}", "{\"visits\": 2}");
        assertThat(take(10)).extracting(InboxMessage::tenant).containsExactly(lens);
        assertThat(take(10)).isEmpty();
    }

    @Test
    void aMessageLeavesWithItsTransactionOnly() {
        assertThatThrownBy(() -> as(jaures, () -> {
                    inbox.send("usage", "{}");
                    throw new IllegalStateException("fails here");
                }))
                .hasMessage("fails here");
        assertThat(take(10)).isEmpty();
        var tenant = application.getBean(TenantGate.class).enter(jaures);
        CurrentTenant.run(
                tenant,
                () -> assertThatThrownBy(() -> inbox.send("usage", "{}"))
                        .isInstanceOf(IllegalTransactionStateException.class));
    }

    @Test
    void aMessageTakenInAFailedTransactionIsTakenAgain() {
        as(jaures, () -> inbox.send("usage", "{}"));
        assertThatThrownBy(() -> platformTransaction.executeWithoutResult(status -> {
                    assertThat(reader.take(10, TOPICS, Set.of())).hasSize(1);
                    throw new IllegalStateException("fails here");
                }))
                .hasMessage("fails here");
        assertThat(take(10)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into platform.inbox (topic, payload, role_name) values ('usage', '{}', 'another')",
                "insert into platform.inbox (topic, payload, login_name) values ('usage', '{}', 'another')",
                "insert into platform.inbox (topic, payload, written_at) values ('usage', '{}', now())",
                "insert into platform.inbox (topic, payload, consumed_at) values ('usage', '{}', now())",
                "insert into platform.inbox (topic, payload) values ('usage', '{}') returning id",
                "update platform.inbox set role_name = 'another'",
                "delete from platform.inbox",
                "select count(*) from platform.inbox"
            })
    void aTenantCanForgeNothing(String sql) {
        assertThatThrownBy(() -> as(jaures, () -> tenantJdbc.sql(sql).query().listOfRows()))
                .hasStackTraceContaining("permission denied for table inbox");
    }

    @Test
    void whoWroteIsNotedByTheDatabaseWhateverTheWriterDoes() {
        as(jaures, () -> {
            tenantJdbc
                    .sql("select set_config('application_name', 'another', true)")
                    .query()
                    .singleRow();
            inbox.send("usage", "{}");
        });
        var school = application.getBean(TenantGate.class).enter(jaures);
        assertThat(installation.query("select login_name || ' as ' || role_name from platform.inbox"))
                .containsExactly(school.loginName() + " as " + school.roleName());
    }

    @Test
    void anUnknownWriterIsKeptAsideAndHeldBackNobody() {
        installation.executeAsSuperuser("insert into platform.inbox (topic, payload) values ('usage', '{}')");
        as(jaures, () -> inbox.send("usage", "{}"));
        assertThat(take(10)).extracting(InboxMessage::tenant).containsExactly(jaures);
        assertThat(reader.unknownWriters()).containsExactly("postgres");
        assertThat(installation.query("select count(*) from platform.inbox where consumed_at is null"))
                .containsExactly("1");
    }

    @Test
    void whatWasConsumedCanBeForgotten() {
        as(jaures, () -> inbox.send("usage", "{}"));
        assertThat(take(10)).hasSize(1);
        as(jaures, () -> inbox.send("usage", "{}"));
        assertThat(reader.forgetConsumed(Instant.now().plusSeconds(60))).isEqualTo(1);
        assertThat(take(10)).hasSize(1);
    }

    private void as(TenantId tenant, Runnable work) {
        CurrentTenant.run(
                application.getBean(TenantGate.class).enter(tenant),
                () -> tenantTransaction.executeWithoutResult(status -> work.run()));
    }

    private List<InboxMessage> take(int limit) {
        List<InboxMessage> taken = platformTransaction.execute(status -> reader.take(limit, TOPICS, Set.of()));
        return taken == null ? List.of() : taken;
    }
}
