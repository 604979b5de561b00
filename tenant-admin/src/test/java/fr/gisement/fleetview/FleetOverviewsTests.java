package fr.gisement.fleetview;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gisement.fleetview.Concern.Kind;
import fr.gisement.identity.Role;
import fr.gisement.testing.TestPeople;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FleetOverviewsTests {

    private final Rectorat rectorat = new Rectorat();

    @AfterEach
    void close() {
        rectorat.close();
    }

    @Test
    void circonscriptionsComeByNameWithTheirSpacesSchoolsAndStaff() {
        FleetOverview overview = current();
        assertThat(overview.circonscriptions())
                .extracting(CirconscriptionFigures::slug)
                .containsExactly("auchel", "lens");
        CirconscriptionFigures auchel = overview.circonscriptions().getFirst();
        assertThat(auchel.livingSpaces()).isEqualTo(2);
        assertThat(auchel.schools()).isEqualTo(2);
        assertThat(auchel.spaces(SpaceCondition.OPEN)).isEqualTo(2);
        assertThat(auchel.staff()).as("neither pupils nor families").isEqualTo(new StaffCount(5, 5));
        CirconscriptionFigures lens = overview.circonscriptions().getLast();
        assertThat(lens.livingSpaces()).isEqualTo(1);
        assertThat(lens.schools()).isEqualTo(2);
        assertThat(lens.staff()).isEqualTo(new StaffCount(1, 0));
        assertThat(overview.totals().staff()).isEqualTo(new StaffCount(6, 5));
        assertThat(overview.totals().staff().percent()).isEqualTo(83);
        assertThat(overview.readAt()).isBeforeOrEqualTo(Instant.now());
        assertThat(overview.concerns()).isEmpty();
    }

    @Test
    void somebodyOfTwoSchoolsCountsOnceInTheCirconscriptionAndInTheTotal() {
        TestPeople.member(rectorat.installation, rectorat.person(Role.TEACHER), Role.TEACHER, rectorat.marais);
        TestPeople.member(rectorat.installation, rectorat.person(Role.TEACHER), Role.TEACHER, rectorat.rpi);
        FleetOverview overview = current();
        assertThat(overview.circonscriptions().getFirst().staff()).isEqualTo(new StaffCount(5, 5));
        assertThat(overview.circonscriptions().getLast().staff()).isEqualTo(new StaffCount(2, 1));
        assertThat(overview.totals().staff()).isEqualTo(new StaffCount(6, 5));
    }

    @Test
    void somebodyWhoLeftCountsNoMore() {
        rectorat.installation.execute("update platform.membership set ended_at = now() where role = 'SUBSTITUTE'");
        assertThat(current().totals().staff()).isEqualTo(new StaffCount(5, 4));
    }

    @Test
    void whatNeedsAttentionIsToldGravestFirst() {
        rectorat.installation.as((life, owner) -> {
            life.suspend(owner, rectorat.marais, "demande de la mairie");
            life.suspend(owner, rectorat.lens, "travaux");
        });
        rectorat.installation.execute(
                "update platform.fleet_schema set version = 1, failed_version = 2, failure = 'lock timeout' "
                        + "where schema_name = (select schema_name from platform.tenant where slug = 'ferry')");
        rectorat.installation.execute("insert into platform.role_incident (role_name, what, healed) "
                + "select role_name, 'attribute', true from platform.fleet_schema "
                + "where schema_name = (select schema_name from platform.tenant where slug = 'ferry')");
        rectorat.refresh();
        FleetOverview overview = current();
        assertThat(overview.concerns())
                .extracting(Concern::kind)
                .containsExactly(
                        Kind.ROLE_ALTERED,
                        Kind.MIGRATION_FAILED,
                        Kind.CIRCONSCRIPTION_SUSPENDED,
                        Kind.SPACE_SUSPENDED,
                        Kind.BEHIND);
        assertThat(overview.concerns().get(1).first())
                .singleElement()
                .satisfies(it -> assertThat(it.detail()).isEqualTo("lock timeout"))
                .satisfies(it -> assertThat(it.slug()).isEqualTo("ferry"));
        assertThat(overview.concerns().get(3).first().getFirst().detail()).isEqualTo("demande de la mairie");
        assertThat(overview.totals().spaces(SpaceCondition.SUSPENDED))
                .as("one by itself, one with its circonscription")
                .isEqualTo(2);
        assertThat(overview.totals().spaces(SpaceCondition.BEHIND)).isEqualTo(1);
        assertThat(overview.circonscriptions().getLast().condition()).isEqualTo(SpaceCondition.SUSPENDED);
        assertThat(overview.circonscriptions().getLast().reason()).isEqualTo("travaux");
    }

    @Test
    void aSpaceClosedForGoodIsCountedNowhereElse() {
        rectorat.installation.as((life, owner) -> life.archive(owner, rectorat.rpi, "école fermée"));
        rectorat.refresh();
        FleetOverview overview = current();
        assertThat(overview.totals().livingSpaces()).isEqualTo(2);
        assertThat(overview.totals().schools()).isEqualTo(2);
        assertThat(overview.totals().spaces(SpaceCondition.ARCHIVED)).isEqualTo(1);
        assertThat(overview.totals().staff().people()).isEqualTo(5);
    }

    private FleetOverview current() {
        return rectorat.as(
                Role.RECTORAT_ADMIN, () -> rectorat.bean(FleetOverviews.class).current());
    }
}
