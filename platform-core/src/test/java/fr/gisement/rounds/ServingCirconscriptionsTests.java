package fr.gisement.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gisement.tenancy.Tenant;
import fr.gisement.tenancy.TenantId;
import fr.gisement.testing.TwoSchools;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ServingCirconscriptionsTests {

    private static final TwoSchools town = new TwoSchools();
    private static final ServingCirconscriptions circonscriptions = town.bean(ServingCirconscriptions.class);

    @AfterAll
    static void close() {
        town.close();
    }

    @Test
    void oneThatFailsKeepsNoneOfTheOthersFromTheirWorkAndIsTold() {
        List<TenantId> worked = new ArrayList<>();
        assertThatThrownBy(() -> circonscriptions.each(circonscription -> {
                    worked.add(circonscription);
                    throw new IllegalStateException("at " + circonscription);
                }))
                .isInstanceOf(IllegalStateException.class)
                .satisfies(e -> assertThat(e.getSuppressed()).hasSize(1));
        assertThat(worked)
                .containsExactlyInAnyOrder(town.auchel().id(), town.lens().id());
    }

    @Test
    void oneThatIsClosedWaits() {
        List<TenantId> worked = new ArrayList<>();
        Tenant lens = town.lens();
        town.suspend(lens);
        try {
            circonscriptions.each(worked::add);
        } finally {
            town.reactivate(lens);
        }
        assertThat(worked).containsExactly(town.auchel().id());
    }
}
