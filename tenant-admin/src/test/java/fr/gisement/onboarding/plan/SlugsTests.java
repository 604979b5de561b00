package fr.gisement.onboarding.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class SlugsTests {

    private final Slugs slugs = new Slugs(Set.of("ecole-sand-lens"));

    @Test
    void areReadableAndAscii() {
        slugs.wishSpace("École primaire Jean Jaurès", "Auchel", "0620101A");
        slugs.wishSpace("École du Cœur-de-Ville « n° 2 »", "Nœux-les-Mines", "0620102B");
        slugs.wishSpace("École maternelle d'Auchel", "Auchel", "0620103C");
        slugs.wishSpace("RPI Avion – Lens", "", "0620104D");

        assertThat(slugs.given())
                .containsExactly(
                        "ecole-jean-jaures-auchel",
                        "ecole-du-coeur-de-ville-n-2-noeux-les-mines",
                        "ecole-d-auchel",
                        "rpi-avion-lens");
    }

    @Test
    void keepTheLevelWhereTwoSchoolsShareTheRest() {
        slugs.wishSpace("École maternelle Zola", "Lens", "0620101A");
        slugs.wishSpace("École élémentaire Zola", "Lens", "0620102B");

        assertThat(slugs.given()).containsExactly("ecole-maternelle-zola-lens", "ecole-elementaire-zola-lens");
    }

    @Test
    void takeTheUaiWhereNothingElseTellsSchoolsApart() {
        slugs.wishSpace("École primaire Zola", "Lens", "0620101A");
        slugs.wishSpace("École primaire Zola", "Lens", "0620102B");

        assertThat(slugs.given())
                .containsExactly("ecole-primaire-zola-lens-0620101a", "ecole-primaire-zola-lens-0620102b");
    }

    @Test
    void leaveARegisteredSlugToItsTenant() {
        slugs.wishSpace("École Sand", "Lens", "0620101A");

        assertThat(slugs.given()).containsExactly("ecole-sand-lens-0620101a");
    }

    @Test
    void stayShort() {
        slugs.wishSpace("École " + "très ".repeat(60) + "longue", "Lens", "0620101A");

        assertThat(slugs.given().getFirst()).hasSizeLessThanOrEqualTo(80).endsWith("-lens");
    }

    @Test
    void tellCirconscriptionsOfOneNameApartByTheirCodes() {
        slugs.wishCirconscription("Béthune 1", "0620403B");
        slugs.wishCirconscription("Saint-Denis", "0930001A");
        slugs.wishCirconscription("Saint-Denis", "9740001B");

        assertThat(slugs.given()).containsExactly("bethune-1", "saint-denis-0930001a", "saint-denis-9740001b");
    }
}
