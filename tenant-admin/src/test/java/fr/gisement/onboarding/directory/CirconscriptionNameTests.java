package fr.gisement.onboarding.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CirconscriptionNameTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Circonscription d'inspection du 1er degré d'Orly | Orly",
                "Circonscription d'inspection  du 1er degre d'Orly | Orly",
                "Circonscription d’inspection du 1er degré d’Ivry-sur-Seine | Ivry-sur-Seine",
                "Circonscription d'inspection du 1er degré de Béthune 1 | Béthune 1",
                "Circonscription d'inspection du 1er degré du Havre | Le Havre",
                "Circonscription d'inspection du 1er degré des Mureaux | Les Mureaux",
                "Circonscription d'inspection du 1er degré de la Courneuve | La Courneuve",
                "Circonscription d'inspection du 1er degré de L'Haÿ-les-Roses | L'Haÿ-les-Roses",
                "Circonscription d'inspection du 1er degré de Lallaing | Lallaing",
                "Circonscription d'inspection du 1er degré de Denain | Denain",
                "Circonscription d'inspection du 1er degré Desvres | Desvres",
                "CIRCONSCRIPTION D INSPECTION DU 1ER DEGRE DE CONDE-SUR-L'ESCAUT | Conde-sur-l'Escaut",
                "Circonscription de Lens | Lens",
                "Lens | Lens",
                "Circonscription d'inspection du 1er degré | Circonscription d'inspection du 1er degré",
            })
    void shortensTheOfficialName(String official, String display) {
        assertThat(CirconscriptionName.display(official)).isEqualTo(display);
    }
}
