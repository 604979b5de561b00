package fr.gisement.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.gisement.migrations.SchemaKind;
import fr.gisement.tenancy.TenantUnavailableException.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TenantGateTests {

    private final Tenant lens = TestTenants.circonscription("lens", TenantState.ACTIVE);

    @Test
    void anActiveSchoolIsEnteredByItsIdAndByItsAddress() {
        Tenant school = TestTenants.school("jaures", lens, TenantState.ACTIVE);
        TenantGate gate = gate(school);
        assertThat(gate.enter(school.id())).isEqualTo(school);
        assertThat(gate.enter(SchemaKind.SCHOOL, "jaures")).isEqualTo(school);
    }

    @Test
    void nobodyEntersWhatIsNotThere() {
        assertThatExceptionOfType(TenantUnavailableException.class)
                .isThrownBy(() -> gate().enter(new TenantId(UUID.randomUUID())))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.UNKNOWN))
                .satisfies(e -> assertThat(e.tenant()).isEmpty());
        assertThatExceptionOfType(TenantUnavailableException.class)
                .isThrownBy(() -> gate().enter(SchemaKind.SCHOOL, "lens"))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.UNKNOWN));
    }

    @ParameterizedTest
    @CsvSource({
        "PROVISIONING, PROVISIONING",
        "SUSPENDED, SUSPENDED",
        "ARCHIVED, ARCHIVED",
        "FAILED, FAILED",
        "DELETING, UNKNOWN",
        "DELETED, UNKNOWN"
    })
    void aTenantThatDoesNotServeSaysWhy(TenantState state, Reason reason) {
        Tenant school = TestTenants.school("jaures", lens, state);
        assertThatExceptionOfType(TenantUnavailableException.class)
                .isThrownBy(() -> gate(school).enter(school.id()))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason))
                .satisfies(e -> assertThat(e.tenant()).contains(school));
    }

    @Test
    void aSchoolIsClosedWithItsCirconscription() {
        Tenant closed = TestTenants.circonscription("douai", TenantState.SUSPENDED);
        Tenant school = TestTenants.school("jaures", closed, TenantState.ACTIVE);
        assertThatExceptionOfType(TenantUnavailableException.class)
                .isThrownBy(() -> gate(closed, school).enter(school.id()))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.CIRCONSCRIPTION_CLOSED));
    }

    @Test
    void aSchoolWhoseSchemaIsOlderThanTheCodeNeedsIsBehind() {
        Tenant behind = TestTenants.school("jaures", lens, TenantState.ACTIVE, 6);
        Tenant current = TestTenants.school("zola", lens, TenantState.ACTIVE, 7);
        TenantGate gate = gate(behind, current);
        assertThat(gate.enter(current.id())).isEqualTo(current);
        assertThatExceptionOfType(TenantUnavailableException.class)
                .isThrownBy(() -> gate.enter(behind.id()))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.BEHIND));
    }

    private TenantGate gate(Tenant... tenants) {
        List<Tenant> all = new ArrayList<>(List.of(tenants));
        all.add(lens);
        RegistrySnapshot snapshot = new RegistrySnapshot(new RegistryVersion(1, 1, 1), all);
        return new TenantGate(
                new TenantRegistry() {
                    @Override
                    public RegistrySnapshot snapshot() {
                        return snapshot;
                    }

                    @Override
                    public void refresh() {}

                    @Override
                    public void changed() {}
                },
                new RequiredVersions(7, 7));
    }
}
