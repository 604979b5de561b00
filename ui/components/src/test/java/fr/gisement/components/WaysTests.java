package fr.gisement.components;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gisement.components.FrameLayout.Way;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaysTests {

    private static final Way OVERVIEW = new Way(Icon.HOME, "Vue d’ensemble", "console");
    private static final Way SCHOOLS = new Way(Icon.SCHOOL, "Écoles", "console/ecoles");
    private static final Way JOURNAL = new Way(Icon.JOURNAL, "Journal", "console/journal");
    private static final List<Way> WAYS = List.of(OVERVIEW, SCHOOLS, JOURNAL);

    @Test
    void aPageIsOnTheWayThatLeadsToIt() {
        assertThat(Ways.taken(WAYS, "console")).contains(OVERVIEW);
        assertThat(Ways.taken(WAYS, "console/ecoles")).contains(SCHOOLS);
    }

    @Test
    void aPageBelowIsOnTheLongestWayThatItBeginsWith() {
        assertThat(Ways.taken(WAYS, "console/ecoles/jean-jaures")).contains(SCHOOLS);
        assertThat(Ways.taken(WAYS, "console/operations")).contains(OVERVIEW);
    }

    @Test
    void aNameThatOnlyBeginsAlikeIsAnotherWay() {
        assertThat(Ways.taken(List.of(SCHOOLS), "console/ecoles-fermees")).isEmpty();
        assertThat(Ways.taken(WAYS, "compte")).isEmpty();
    }
}
