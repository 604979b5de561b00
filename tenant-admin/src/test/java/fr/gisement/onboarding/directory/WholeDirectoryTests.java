package fr.gisement.onboarding.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.gisement.onboarding.DirectoryFile;
import fr.gisement.onboarding.finding.Finding;
import fr.gisement.onboarding.finding.FindingCode;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WholeDirectoryTests {

    @Test
    void readsTheMiningBasinWithoutAnythingToSay() {
        Directory directory = DirectoryFile.miningBasin();

        assertThat(directory.schools()).hasSize(890);
        assertThat(directory.circonscriptions()).hasSize(28).containsEntry("0620101Y", "Auchel");
        assertThat(directory.findings()).isEmpty();
        assertThat(directory.encoding()).isEqualTo("UTF-8");
        assertThat(directory.schools().stream().filter(school -> school.rpi() != null))
                .hasSize(21);
    }

    @Test
    void readsTheRealSchoolsOfValDeMarne() {
        Directory directory = DirectoryFile.valDeMarne();

        assertThat(directory.schools()).hasSize(613);
        assertThat(directory.circonscriptions())
                .hasSize(24)
                .containsEntry("0942396U", "Orly")
                .containsEntry("0940930A", "Ivry-sur-Seine")
                .containsEntry("0940924U", "Champigny-sur-Marne 2");
        assertThat(directory.findings()).extracting(Finding::code).containsOnly(FindingCode.CLOSING_SOON);
        assertThat(directory.findings()).hasSize(2);
    }

    @Test
    void takesWhatTheRegistryKeepsFromARealLine() {
        DirectorySchool first = DirectoryFile.valDeMarne().schools().getFirst();

        assertThat(first)
                .isEqualTo(new DirectorySchool(
                        2,
                        new School(
                                "0940176F",
                                "Ecole élémentaire Robert Doisneau",
                                "Allée du Puits",
                                "94260",
                                "Fresnes",
                                "94034",
                                "0172045505",
                                "ce.0940176F@ac-creteil.fr",
                                48.75113972238502,
                                2.3235583553613646,
                                false,
                                false,
                                true,
                                "151",
                                LocalDate.of(1965, 5, 1)),
                        "0940927X",
                        null));
    }

    @Test
    void turnsLambert93IntoTheDegreesOfTheSameLine() {
        Coordinates fresnes = Lambert93.toWgs84(650267.1, 6850327.2);

        assertThat(fresnes.latitude()).isCloseTo(48.75113972238502, within(1e-6));
        assertThat(fresnes.longitude()).isCloseTo(2.3235583553613646, within(1e-6));
    }
}
