package fr.gisement.fleetview;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gisement.audit.AuditJournal;
import fr.gisement.audit.AuditSubject;
import fr.gisement.identity.Role;
import fr.gisement.migrations.SchemaKind;
import fr.gisement.tenancy.TenantRegistry;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SpaceSheetsTests {

    private final Rectorat rectorat = new Rectorat();

    @AfterEach
    void close() {
        rectorat.close();
    }

    @Test
    void aSpaceShowsItsSitesStaffAndSchema() {
        SpaceSheet sheet = space("ferry");
        assertThat(sheet.condition()).isEqualTo(SpaceCondition.OPEN);
        assertThat(sheet.circonscription()).isNotNull();
        assertThat(sheet.sites()).extracting(SpaceSite::uai).containsExactly("0620106D");
        assertThat(sheet.staff())
                .as("neither pupils nor families")
                .extracting(it -> it.person().mail())
                .containsExactly("director@ac.example", "teacher@ac.example");
        assertThat(sheet.schema()).isNotNull().satisfies(schema -> {
            assertThat(schema.behind()).isFalse();
            assertThat(schema.bytes()).isPositive();
            assertThat(schema.differences()).isZero();
            assertThat(schema.failure()).isNull();
        });
        assertThat(sheet.activity()).isNull();
        assertThat(sheet.spaces()).isEmpty();
    }

    @Test
    void aSchemaThatWasChangedByHandDiffers() {
        rectorat.installation.execute(rectorat.installation
                .query("select format('drop index %I.%I', schemaname, indexname) from pg_indexes i "
                        + "join platform.tenant t on t.schema_name = i.schemaname and t.slug = 'ferry' "
                        + "where not exists (select from pg_constraint where conname = indexname) limit 1")
                .getFirst());
        assertThat(space("ferry").schema())
                .isNotNull()
                .satisfies(schema -> assertThat(schema.differences()).isPositive());
    }

    @Test
    void aSchemaThatIsBehindIsNotCompared() {
        rectorat.installation.execute(
                "update platform.fleet_schema set version = 1, failure = 'lock timeout', "
                        + "failed_version = 2 where schema_name = (select schema_name from platform.tenant where slug = 'ferry')");
        rectorat.refresh();
        SpaceSheet sheet = space("ferry");
        assertThat(sheet.condition()).isEqualTo(SpaceCondition.BEHIND);
        assertThat(sheet.schema()).isNotNull().satisfies(schema -> {
            assertThat(schema.behind()).isTrue();
            assertThat(schema.failure()).isEqualTo("lock timeout");
            assertThat(schema.differences()).isNull();
        });
    }

    @Test
    void theLastSignOfLifeIsASignInOrAWordFromTheSpaceItself() {
        rectorat.installation.execute("update platform.account set last_sign_in_at = now() - interval '2 days' "
                + "where person_id = '%s'".formatted(rectorat.person(Role.TEACHER)));
        assertThat(space("ferry").activity())
                .isNotNull()
                .satisfies(it -> assertThat(it.kind()).isEqualTo(SpaceActivity.Kind.SIGN_IN));
        rectorat.installation.execute("insert into platform.inbox (role_name, topic, payload) "
                + "select f.role_name, 'article', '{}' from platform.fleet_schema f "
                + "join platform.tenant t on t.schema_name = f.schema_name and t.slug = 'ferry'");
        assertThat(space("ferry").activity())
                .isNotNull()
                .satisfies(it -> assertThat(it.kind()).isEqualTo(SpaceActivity.Kind.WORK));
    }

    @Test
    void aSpaceClosedWithItsCirconscriptionSaysSo() {
        rectorat.installation.as((life, owner) -> life.suspend(owner, rectorat.auchel, "travaux"));
        rectorat.refresh();
        SpaceSheet sheet = space("ferry");
        assertThat(sheet.condition()).isEqualTo(SpaceCondition.SUSPENDED);
        assertThat(sheet.closedByCirconscription()).isTrue();
    }

    @Test
    void aSpaceWithoutASchemaHasNone() {
        rectorat.installation.as((life, owner) -> life.register(
                owner,
                new fr.gisement.tenancy.TenantLifecycle.NewTenant(
                        SchemaKind.SCHOOL, "voltaire", "École Voltaire", null, null, rectorat.auchel)));
        rectorat.refresh();
        SpaceSheet sheet = space("voltaire");
        assertThat(sheet.schema()).isNull();
        assertThat(sheet.condition()).isEqualTo(SpaceCondition.IN_PREPARATION);
    }

    @Test
    void theJournalShowsWhatWasDoneToThisSpaceOnly() {
        var tenants = rectorat.bean(TenantRegistry.class).snapshot();
        rectorat.as(Role.RECTORAT_ADMIN, () -> {
            for (var tenant : new fr.gisement.tenancy.TenantId[] {rectorat.ferry, rectorat.marais}) {
                rectorat.bean(AuditJournal.class)
                        .record(
                                "TENANT_SUSPENDED",
                                AuditSubject.of(tenants.find(tenant).orElseThrow()),
                                Map.of());
            }
            return true;
        });
        assertThat(space("ferry").journal())
                .singleElement()
                .satisfies(line -> assertThat(line.action()).isEqualTo("TENANT_SUSPENDED"))
                .satisfies(line -> assertThat(line.actor()).isEqualTo("Camille rectorat_admin"));
    }

    @Test
    void aCirconscriptionShowsItsSpaces() {
        SpaceSheet sheet = find(SchemaKind.CIRCONSCRIPTION, "auchel").orElseThrow();
        assertThat(sheet.circonscription()).isNull();
        assertThat(sheet.spaces()).extracting(SpaceSheet.SpaceLine::slug).containsExactly("ferry", "marais");
        assertThat(sheet.staff()).hasSize(2);
    }

    @Test
    void anAddressOfNothingIsEmpty() {
        assertThat(find(SchemaKind.SCHOOL, "nulle-part")).isEmpty();
        assertThat(find(SchemaKind.SCHOOL, "auchel")).isEmpty();
    }

    private SpaceSheet space(String slug) {
        return find(SchemaKind.SCHOOL, slug).orElseThrow();
    }

    private Optional<SpaceSheet> find(SchemaKind kind, String slug) {
        return rectorat.as(
                Role.RECTORAT_ADMIN, () -> rectorat.bean(SpaceSheets.class).find(kind, slug));
    }
}
