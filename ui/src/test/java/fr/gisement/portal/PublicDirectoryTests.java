package fr.gisement.portal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gisement.migrations.SchemaKind;
import fr.gisement.tenancy.RegistrySnapshot;
import fr.gisement.tenancy.RegistryVersion;
import fr.gisement.tenancy.RequiredVersions;
import fr.gisement.tenancy.Site;
import fr.gisement.tenancy.Tenant;
import fr.gisement.tenancy.TenantId;
import fr.gisement.tenancy.TenantState;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicDirectoryTests {

    private static final RequiredVersions REQUIRED = new RequiredVersions(2, 4);

    private final List<Tenant> tenants = new ArrayList<>();
    private final TenantId etaples = circonscription("Étaples", TenantState.ACTIVE);
    private final TenantId zutkerque = circonscription("Zutkerque", TenantState.ACTIVE);

    @Test
    void anEmptyRegistryHasNothingToShow() {
        tenants.clear();
        assertThat(directory().figures()).isEqualTo(new Figures(0, 0, 0, 0, 0));
        assertThat(directory().figures().isEmpty()).isTrue();
    }

    @Test
    void circonscriptionsStandInFrenchOrderAndTheirSchoolsByCommuneThenName() {
        circonscription("Escaudain", TenantState.ACTIVE);
        school(etaples, TenantState.ACTIVE, 4, "École B", "Touquet");
        school(etaples, TenantState.ACTIVE, 4, "École É", "Camiers");
        school(etaples, TenantState.ACTIVE, 4, "École A", "Camiers");
        List<CirconscriptionEntry> listed = directory().circonscriptions();
        assertThat(listed).extracting(CirconscriptionEntry::name).containsExactly("Escaudain", "Étaples", "Zutkerque");
        assertThat(listed.get(1).spaces())
                .extracting(SpaceEntry::name)
                .containsExactly("École A", "École É", "École B");
    }

    @ParameterizedTest
    @CsvSource({
        "ACTIVE, 4, OPEN",
        "ACTIVE, 3, UPDATING",
        "SUSPENDED, 4, SUSPENDED",
        "PROVISIONING, 0, IN_PREPARATION",
        "FAILED, 0, IN_PREPARATION"
    })
    void aSpaceSaysWhetherItIsOpen(TenantState state, int version, Openness openness) {
        school(etaples, state, version, "École", "Camiers");
        assertThat(directory().search("ecole")).extracting(SpaceEntry::openness).containsExactly(openness);
    }

    @ParameterizedTest
    @CsvSource({"ARCHIVED", "DELETING", "DELETED"})
    void aSchoolThatIsNoMoreIsNotShown(TenantState state) {
        school(etaples, state, 4, "École", "Camiers");
        assertThat(directory().search("ecole")).isEmpty();
        assertThat(directory().figures()).isEqualTo(new Figures(2, 0, 0, 0, 0));
    }

    @Test
    void aSuspendedCirconscriptionClosesItsSchools() {
        TenantId closed = circonscription("Berck", TenantState.SUSPENDED);
        school(closed, TenantState.ACTIVE, 4, "École", "Berck");
        assertThat(directory().search("berck")).extracting(SpaceEntry::openness).containsExactly(Openness.SUSPENDED);
    }

    @Test
    void theFiguresCountSchoolsOfAnRpiOneByOneAndOpenSpacesOnly() {
        school(etaples, TenantState.ACTIVE, 4, "RPI", "Camiers", "Frencq", "Camiers");
        school(zutkerque, TenantState.PROVISIONING, 0, "École", "Frencq");
        assertThat(directory().figures()).isEqualTo(new Figures(2, 1, 4, 2, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "st omer, École du Centre",
        "SAINT-OMER, École du Centre",
        "jaures, École Jean Jaurès",
        "Jaurès jean, École Jean Jaurès",
        "coeur, École du Sacré-Cœur",
        "l'etang, École de l’Étang"
    })
    void aSearchForgivesAccentsCaseAndAbbreviations(String text, String found) {
        school(etaples, TenantState.ACTIVE, 4, "École du Centre", "Saint-Omer");
        school(etaples, TenantState.ACTIVE, 4, "École Jean Jaurès", "Camiers");
        school(etaples, TenantState.ACTIVE, 4, "École du Sacré-Cœur", "Frencq");
        school(etaples, TenantState.ACTIVE, 4, "École de l’Étang", "Widehem");
        assertThat(directory().search(text)).extracting(SpaceEntry::name).containsExactly(found);
    }

    @Test
    void schoolsOfTheCommuneAskedForComeFirst() {
        school(etaples, TenantState.ACTIVE, 4, "École de Lens", "Avion");
        school(zutkerque, TenantState.ACTIVE, 4, "École Zola", "Lens");
        assertThat(directory().search("lens"))
                .extracting(SpaceEntry::name)
                .containsExactly("École Zola", "École de Lens");
    }

    @ParameterizedTest
    @CsvSource({"''", "' '", "'- ’'"})
    void aSearchForNothingFindsNothing(String text) {
        school(etaples, TenantState.ACTIVE, 4, "École", "Camiers");
        assertThat(directory().search(text)).isEmpty();
    }

    private PublicDirectory directory() {
        return new PublicDirectory(new RegistrySnapshot(new RegistryVersion(1, 1, 1), tenants), REQUIRED);
    }

    private TenantId circonscription(String name, TenantState state) {
        return add(SchemaKind.CIRCONSCRIPTION, state, 2, name, null);
    }

    private void school(TenantId parent, TenantState state, int version, String name, String... communes) {
        add(SchemaKind.SCHOOL, state, version, name, parent, communes);
    }

    private TenantId add(
            SchemaKind kind,
            TenantState state,
            int version,
            String name,
            @Nullable TenantId parent,
            String... communes) {
        var id = new TenantId(UUID.randomUUID());
        var sites = new ArrayList<Site>();
        for (String commune : communes) {
            sites.add(new Site(id + "-" + sites.size(), name, commune, null, null));
        }
        tenants.add(new Tenant(
                id,
                kind,
                state,
                null,
                id.toString(),
                name,
                null,
                null,
                parent,
                null,
                null,
                "login",
                version,
                "main",
                1,
                sites));
        return id;
    }
}
