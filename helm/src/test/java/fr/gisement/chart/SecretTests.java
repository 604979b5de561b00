package fr.gisement.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Passwords stay in Secrets that others make: the chart knows their names, each process what it needs. */
class SecretTests {

    private static final Pattern SECRET_WORD = Pattern.compile("(?i)password|secret|token|credential");

    /** Values that name where a secret is; they hold none. */
    private static final Pattern REFERENCE = Pattern.compile(
            ".*(existingSecret|caSecret|pullSecrets|tls\\.secretName)"
                    + "|(database\\.(platform|logins|owner)|migration\\.owner|redis)\\.key|mail\\.(usernameKey|passwordKey)|database\\.tls\\.caKey");

    /** Every Secret has a name of its own here, and would be found wherever it is not expected. */
    private final Map<String, Object> canaries = Chart.changed(
            Chart.everything(),
            "database.platform.existingSecret",
            "canary-platform",
            "database.platform.key",
            "canary-platform-key",
            "database.logins.existingSecret",
            "canary-logins",
            "database.logins.key",
            "canary-logins-key",
            "database.owner.existingSecret",
            "canary-owner",
            "database.owner.key",
            "canary-owner-key",
            "migration.owner.existingSecret",
            "canary-migration",
            "migration.owner.key",
            "canary-migration-key",
            "redis.existingSecret",
            "canary-redis",
            "redis.key",
            "canary-redis-key",
            "mail.existingSecret",
            "canary-mail",
            "mail.usernameKey",
            "canary-mail-user-key",
            "mail.passwordKey",
            "canary-mail-password-key");

    private final Manifests manifests = Chart.render(canaries);

    @Test
    void theChartMakesNoSecret() {
        assertThat(manifests.kind("Secret")).isEmpty();
        assertThat(manifests.kind("SealedSecret")).isEmpty();
    }

    @Test
    void noValueIsAPassword() {
        List<String> suspicious = new ArrayList<>();
        walk("", Chart.yaml(Chart.FOLDER.resolve("values.yaml")), (path, value) -> {
            if (SECRET_WORD.matcher(path).find() && !REFERENCE.matcher(path).matches()) {
                suspicious.add(path);
            }
        });

        assertThat(suspicious).isEmpty();
    }

    @Test
    void webHoldsWhatServesPagesAndNothingOfTheOwners() {
        assertThat(Workload.of(manifests, "web").secretEnvironment())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "GISEMENT_PLATFORM_PASSWORD", "canary-platform/canary-platform-key",
                        "GISEMENT_LOGIN_SECRET", "canary-logins/canary-logins-key",
                        "GISEMENT_REDIS_PASSWORD", "canary-redis/canary-redis-key",
                        "SPRING_MAIL_USERNAME", "canary-mail/canary-mail-user-key",
                        "SPRING_MAIL_PASSWORD", "canary-mail/canary-mail-password-key"));
        String web = io.fabric8.kubernetes.client.utils.Serialization.asYaml(
                Workload.of(manifests, "web").pod());
        assertThat(web).doesNotContain("canary-owner", "canary-migration", "OWNER", "SUPERUSER");
    }

    @Test
    void workerHoldsTheOwnersPasswordAsWell() {
        assertThat(Workload.of(manifests, "worker").secretEnvironment())
                .containsAllEntriesOf(Workload.of(manifests, "web").secretEnvironment())
                .containsEntry("GISEMENT_OWNER_PASSWORD", "canary-owner/canary-owner-key")
                .hasSize(6);
    }

    @Test
    void theMigrationHasAReferenceOfItsOwn() {
        assertThat(Workload.of(manifests, "migration").secretEnvironment())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "GISEMENT_PLATFORM_PASSWORD", "canary-platform/canary-platform-key",
                        "GISEMENT_LOGIN_SECRET", "canary-logins/canary-logins-key",
                        "GISEMENT_OWNER_PASSWORD", "canary-migration/canary-migration-key"));
        assertThat(Workload.of(Installation.SMALL.render(), "migration").secretEnvironment())
                .containsEntry("GISEMENT_OWNER_PASSWORD", "gisement-owner/password");
    }

    @Test
    void backupHoldsTheOwnersPasswordAloneAndTheTestNone() {
        assertThat(Workload.of(manifests, "backup").secretEnvironment())
                .containsExactlyEntriesOf(Map.of("PGPASSWORD", "canary-owner/canary-owner-key"));
        assertThat(Workload.of(manifests, "test").secretEnvironment()).isEmpty();
    }

    @Test
    void noPodTakesInAWholeSecretOrConfigMap() {
        assertThat(Workload.of(manifests))
                .flatExtracting(Workload::containers)
                .allSatisfy(container -> assertThat(container.getEnvFrom()).isEmpty());
    }

    @Test
    void noSecretsNameOrKeyIsInAConfigMapAnArgumentAPlainVariableOrANote() {
        assertThat(manifests.all(ConfigMap.class))
                .hasSize(2)
                .allSatisfy(map -> assertThat(map.getData().values()).allSatisfy(SecretTests::holdsNoCanary));
        assertThat(Workload.of(manifests)).flatExtracting(Workload::containers).allSatisfy(container -> {
            assertThat(container.getArgs()).allSatisfy(SecretTests::holdsNoCanary);
            assertThat(container.getCommand()).allSatisfy(SecretTests::holdsNoCanary);
        });
        assertThat(Workload.of(manifests))
                .allSatisfy(
                        workload -> assertThat(workload.environment().values()).allSatisfy(SecretTests::holdsNoCanary));
        assertThat(Workload.of(manifests))
                .allSatisfy(workload ->
                        assertThat(workload.podMetadata().toString()).doesNotContain("canary"));
        holdsNoCanary(Chart.notes(canaries));
    }

    @Test
    void thePasswordOfRedisIsFilledInByKubernetes() {
        assertThat(Workload.of(manifests, "web").environment())
                .containsEntry("GISEMENT_REDIS_URL", "redis://:$(GISEMENT_REDIS_PASSWORD)@gisement-redis:6379");
        assertThat(Workload.of(Installation.MINIMAL.with("redis.tls", true), "web")
                        .environment())
                .containsEntry("GISEMENT_REDIS_URL", "rediss://redis:6379");
    }

    /** Helm takes any string; whichever value it is put in, it never comes out where passwords must not be. */
    @Test
    void whateverIsWrittenInAValueNoOtherSecretThanTheNamedOnesIsRead() {
        Map<String, Object> named = new LinkedHashMap<>();
        walk("", canaries, (path, value) -> {
            if (REFERENCE.matcher(path).matches()) {
                named.put(value.toString(), path);
            }
        });

        assertThat(Workload.of(manifests))
                .flatExtracting(workload -> workload.secretEnvironment().values())
                .allSatisfy(reference -> assertThat(named).containsKeys(reference.split("/")));
    }

    private static void holdsNoCanary(String text) {
        assertThat(text).doesNotContain("canary");
    }

    private static void walk(String path, Map<String, Object> values, BiConsumer<String, Object> each) {
        values.forEach((name, value) -> {
            String place = path.isEmpty() ? name : path + "." + name;
            if (value instanceof Map) {
                walk(place, Chart.map(value), each);
            } else if (value != null) {
                each.accept(place, value);
            }
        });
    }
}
