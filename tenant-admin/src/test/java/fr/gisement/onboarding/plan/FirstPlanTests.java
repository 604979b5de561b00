package fr.gisement.onboarding.plan;

import static fr.gisement.onboarding.DirectoryFile.uai;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.gisement.onboarding.DirectoryFile;
import fr.gisement.onboarding.directory.Directory;
import fr.gisement.onboarding.report.OnboardingReport;
import fr.gisement.onboarding.staff.StaffFile;
import fr.gisement.onboarding.staff.StaffReader;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FirstPlanTests {

    @Test
    void createsTheMiningBasin() {
        StaffFile staff = StaffReader.read(DirectoryFile.resource("/demo/personnels-bassin-minier.csv"));
        OnboardingPlan plan = OnboardingPlanner.plan(
                DirectoryFile.miningBasin(), staff, RegistryState.EMPTY, LocalDate.of(2026, 9, 1));

        assertThat(plan.changes(Change.NewCirconscription.class)).hasSize(28);
        assertThat(plan.changes(Change.NewSpace.class)).hasSize(876);
        assertThat(plan.changes(Change.NewSpace.class))
                .extracting(Change.NewSpace::slug)
                .doesNotHaveDuplicates()
                .allMatch(slug -> slug.matches("[a-z0-9]+(-[a-z0-9]+)*"));
        assertThat(plan.changes(Change.NewSpace.class).stream().filter(space -> space.rpi() != null))
                .hasSize(7)
                .extracting(Change.NewSpace::name)
                .contains("RPI Dourges – Noyelles-Godault", "RPI Bruay-la-Buissière – Divion – Haillicourt – Ruitz");
        assertThat(OnboardingReport.of(plan, Locale.FRENCH).summary())
                .isEqualTo("28 circonscriptions, 876 espaces pour 890 écoles à créer, 0 à modifier, 0 refusée,"
                        + " 0 laissée de côté. 4\u202f500 personnes et 4\u202f500 affectations à créer, 0 à modifier.");
    }

    @Test
    void createsValDeMarne() {
        OnboardingPlan plan = plan(DirectoryFile.valDeMarne());

        assertThat(OnboardingReport.of(plan, Locale.FRENCH).summary())
                .isEqualTo("24 circonscriptions, 613 espaces pour 613 écoles à créer, 0 à modifier, 0 refusée,"
                        + " 0 laissée de côté.");
        assertThat(OnboardingReport.of(plan, Locale.ENGLISH).summary())
                .isEqualTo("24 circonscriptions, 613 spaces for 613 schools to create, 0 to change, 0 refused,"
                        + " 0 left out.");
    }

    @Test
    void doesNotDependOnTheOrderOfLines() {
        DirectoryFile forwards = new DirectoryFile()
                .school(uai(1), "École Zola", "rpi_disperse", "062081")
                .school(uai(2), "École Zola", "Nom_commune", "Avion", "rpi_disperse", "062081")
                .school(uai(3), "École Hugo")
                .school(uai(4), "École Hugo");
        DirectoryFile backwards = new DirectoryFile()
                .school(uai(4), "École Hugo")
                .school(uai(3), "École Hugo")
                .school(uai(2), "École Zola", "Nom_commune", "Avion", "rpi_disperse", "062081")
                .school(uai(1), "École Zola", "rpi_disperse", "062081");

        assertThat(plan(backwards.read()).changes(Change.NewSpace.class))
                .extracting(Change.NewSpace::slug, Change.NewSpace::name)
                .containsExactlyInAnyOrderElementsOf(plan(forwards.read()).changes(Change.NewSpace.class).stream()
                        .map(space -> tuple(space.slug(), space.name()))
                        .toList());
    }

    @Test
    void aSchoolAloneWithItsRpiNumberHasItsOwnName() {
        OnboardingPlan plan = plan(new DirectoryFile()
                .school(uai(1), "École Zola", "rpi_disperse", "062081")
                .read());

        assertThat(plan.changes(Change.NewSpace.class))
                .extracting(Change.NewSpace::name, Change.NewSpace::rpi)
                .containsExactly(tuple("École Zola", "062081"));
    }

    private static OnboardingPlan plan(Directory directory) {
        return OnboardingPlanner.plan(directory, null, RegistryState.EMPTY, LocalDate.of(2026, 9, 1));
    }
}
