package fr.gisement.tenancy.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import fr.gisement.migrations.SchemaKind;
import fr.gisement.platform.PlatformDataSources;
import fr.gisement.platform.PlatformProperties;
import fr.gisement.tenancy.RegistrySnapshot;
import fr.gisement.tenancy.RegistryUnavailableException;
import fr.gisement.tenancy.TenancyProperties;
import fr.gisement.tenancy.Tenant;
import fr.gisement.tenancy.TenantId;
import fr.gisement.tenancy.TenantState;
import fr.gisement.testing.TestInstallation;
import fr.gisement.testing.TestRedis;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CachedTenantRegistryTests {

    private static final Duration NEVER = Duration.ofHours(1);
    private static final Duration OFTEN = Duration.ofMillis(200);

    private final TestInstallation installation = TestInstallation.create();
    private final HikariDataSource platform = platform(installation);
    private final TenantId lens = installation.circonscription("lens");
    private TenantId jaures = lens;

    @BeforeAll
    void makeASchool() {
        jaures = installation.school("jaures", lens);
        installation.execute("insert into platform.site (uai, tenant_id, name, commune) values"
                + " ('0620001A', '%s', 'École Jean Jaurès', 'Lens')".formatted(jaures));
    }

    @AfterAll
    void close() {
        platform.close();
        installation.close();
    }

    @Test
    void everyTenantIsFoundByWhatItIsKnownBy() {
        try (CachedTenantRegistry registry = registry(null, NEVER, NEVER)) {
            RegistrySnapshot tenants = registry.snapshot();
            Tenant school = tenants.find(jaures).orElseThrow();
            assertThat(school.state()).isEqualTo(TenantState.ACTIVE);
            assertThat(school.schemaVersion())
                    .isEqualTo(installation.fleet().catalogue().latest(SchemaKind.SCHOOL));
            assertThat(tenants.find(SchemaKind.SCHOOL, school.slug())).contains(school);
            assertThat(tenants.find(SchemaKind.CIRCONSCRIPTION, school.slug())).isEmpty();
            assertThat(tenants.findByUai("0620001A")).contains(school);
            assertThat(tenants.findByRole(String.valueOf(school.roleName()))).contains(school);
            assertThat(tenants.schoolsOf(lens)).contains(school);
            assertThat(tenants.schoolsOf(jaures)).isEmpty();
            assertThat(tenants.all(SchemaKind.CIRCONSCRIPTION).map(Tenant::id)).containsExactly(lens);
        }
    }

    @Test
    void aChangeReachesAnotherProcessThroughRedis() {
        try (TestRedis redis = new TestRedis();
                CachedTenantRegistry here = registry(redis.uri(), OFTEN, NEVER);
                CachedTenantRegistry there = registry(redis.uri(), OFTEN, NEVER)) {
            await().until(() -> here.hearsNews() && there.hearsNews());
            rename("Par Redis");
            here.changed();
            assertThat(nameIn(here)).isEqualTo("Par Redis");
            await().atMost(Duration.ofSeconds(2)).until(() -> nameIn(there), "Par Redis"::equals);
        }
    }

    @Test
    void aChangeReachesAnotherProcessWithoutRedisAndAgainThroughItWhenItIsBack() {
        try (TestRedis redis = new TestRedis();
                CachedTenantRegistry here = registry(redis.uri(), OFTEN, NEVER);
                CachedTenantRegistry there = registry(redis.uri(), OFTEN, NEVER)) {
            await().until(() -> here.hearsNews() && there.hearsNews());
            redis.kill();
            await().until(() -> !there.hearsNews());
            rename("Sans Redis");
            here.changed();
            await().atMost(Duration.ofSeconds(2)).until(() -> nameIn(there), "Sans Redis"::equals);

            redis.revive();
            await().atMost(Duration.ofSeconds(20)).until(() -> here.hearsNews() && there.hearsNews());
            rename("Encore Redis");
            here.changed();
            await().atMost(Duration.ofSeconds(2)).until(() -> nameIn(there), "Encore Redis"::equals);
        }
    }

    @Test
    void aRedisThatWasNeverThereIsFoundWhenItComes() {
        try (TestRedis redis = new TestRedis()) {
            redis.kill();
            try (CachedTenantRegistry registry = registry(redis.uri(), OFTEN, NEVER)) {
                rename("Avant Redis");
                await().atMost(Duration.ofSeconds(2)).until(() -> nameIn(registry), "Avant Redis"::equals);
                assertThat(registry.hearsNews()).isFalse();
                redis.revive();
                await().atMost(Duration.ofSeconds(20)).until(registry::hearsNews);
            }
        }
    }

    @Test
    void aMigratedSchemaIsNoticedThoughNoTenantChanged() {
        try (CachedTenantRegistry registry = registry(null, OFTEN, NEVER)) {
            int version = registry.snapshot().find(jaures).orElseThrow().schemaVersion();
            setVersion(version - 1);
            await().until(() -> versionIn(registry), seen -> seen == version - 1);
            setVersion(version);
            await().until(() -> versionIn(registry), seen -> seen == version);
        }
    }

    @Test
    void anUnchangedRegistryIsNotReadAgain() {
        try (CachedTenantRegistry registry = registry(null, NEVER, NEVER)) {
            RegistrySnapshot before = registry.snapshot();
            registry.refresh();
            assertThat(registry.snapshot()).isSameAs(before);
            rename("Une fois");
            registry.refresh();
            assertThat(registry.snapshot()).isNotSameAs(before);
        }
    }

    @Test
    void aChangeIsToldOnceItsTransactionHasCommitted() {
        try (CachedTenantRegistry registry = registry(null, NEVER, NEVER)) {
            rename("Avant");
            registry.refresh();
            AtomicBoolean early = new AtomicBoolean();
            new TransactionTemplate(new JdbcTransactionManager(platform)).executeWithoutResult(status -> {
                rename("Après");
                registry.changed();
                early.set(nameIn(registry).equals("Après"));
            });
            assertThat(early).isFalse();
            assertThat(nameIn(registry)).isEqualTo("Après");
        }
    }

    @Test
    void whatWasReadLastServesWhileTheDatabaseIsAwayAndAProcessStartsWithoutIt() throws Exception {
        try (TestInstallation away = TestInstallation.create();
                HikariDataSource pool = platform(away)) {
            TenantId circonscription = away.circonscription("douai");
            String login = away.installation().naming().platform();
            try (CachedTenantRegistry registry = registry(away, pool, null, OFTEN, NEVER)) {
                Callable<Boolean> known =
                        () -> registry.snapshot().find(circonscription).isPresent();
                assertThat(known.call()).isTrue();
                away.execute("alter role %s password 'changed'".formatted(login));
                away.executeAsSuperuser(
                        "select pg_terminate_backend(pid) from pg_stat_activity where usename = '%s'".formatted(login));
                assertThatThrownBy(registry::refresh).isInstanceOf(RegistryUnavailableException.class);
                assertThat(known.call()).isTrue();
                try (HikariDataSource refused = platform(away);
                        CachedTenantRegistry late = registry(away, refused, null, OFTEN, NEVER)) {
                    assertThatThrownBy(late::snapshot).isInstanceOf(RegistryUnavailableException.class);
                    away.execute("alter role %s password '%s'"
                            .formatted(login, away.installation().platformPassword()));
                    await().until(() -> late.snapshot().find(circonscription).isPresent());
                }
            }
        }
    }

    private CachedTenantRegistry registry(@Nullable String redis, Duration poll, Duration pollWithRedis) {
        return registry(installation, platform, redis, poll, pollWithRedis);
    }

    private static CachedTenantRegistry registry(
            TestInstallation installation,
            HikariDataSource platform,
            @Nullable String redis,
            Duration poll,
            Duration pollWithRedis) {
        return new CachedTenantRegistry(
                installation.installation(redis),
                platform,
                new TenancyProperties.Registry(poll, pollWithRedis, Duration.ofMillis(300)));
    }

    private static HikariDataSource platform(TestInstallation installation) {
        return PlatformDataSources.open(
                installation.installation(), new PlatformProperties(3, Duration.ofSeconds(2), Duration.ofSeconds(5)));
    }

    private void rename(String name) {
        installation.as((lifecycle, owner) -> lifecycle.rename(owner, jaures, name));
    }

    private String nameIn(CachedTenantRegistry registry) {
        return registry.snapshot().find(jaures).orElseThrow().name();
    }

    private int versionIn(CachedTenantRegistry registry) {
        return registry.snapshot().find(jaures).orElseThrow().schemaVersion();
    }

    private void setVersion(int version) {
        installation.execute("update platform.fleet_schema set version = %d where schema_name =".formatted(version)
                + " (select schema_name from platform.tenant where id = '%s')".formatted(jaures));
    }
}
