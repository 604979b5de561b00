package fr.gisement.fleetview;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gisement.identity.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SchoolsTests {

    private static final SchoolFilter ALL = SchoolFilter.ALL;

    private final Rectorat rectorat = new Rectorat();

    @BeforeAll
    void closeASchool() {
        var gambetta = rectorat.installation.school("gambetta", rectorat.lens);
        rectorat.site(gambetta, "0620301R", "École Gambetta", "Lens", 50.4, 2.8);
        rectorat.installation.as((life, owner) -> {
            life.archive(owner, gambetta, "école fermée");
            life.suspend(owner, rectorat.marais, "travaux");
        });
        rectorat.installation.execute("update platform.site set closed_on = current_date where uai = '0620301R'");
        rectorat.refresh();
    }

    @AfterAll
    void close() {
        rectorat.close();
    }

    @Test
    void withoutAFilterAllSchoolsThatAreNotClosedComeByCommuneInFrenchOrder() {
        SchoolResults results = find(ALL);
        assertThat(results.found())
                .extracting(it -> it.school().commune())
                .containsExactly("Auchel", "Évin-Malmaison", "Liévin", "Saint-Hilaire-Cottes");
        assertThat(results.closed()).isEqualTo(1);
        assertThat(results.everywhere()).hasSize(4);
        assertThat(results.circonscriptions()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "jules ferry, 0620106D",
        "FERRY auchel, 0620106D",
        "œillets, 0620201G",
        "oeillets, 0620201G",
        "malmaison, 0620201G",
        "st hilaire, 0620112K",
        "ste therese, 0620202H",
        "mentaire, 0620106D",
        "0620112K, 0620112K",
        "0620112k, 0620112K",
        "0620112, 0620112K"
    })
    void aSchoolIsFoundByItsNameItsCommuneOrItsUai(String text, String uai) {
        assertThat(find(text(text)).found())
                .singleElement()
                .satisfies(it -> assertThat(it.school().uai()).isEqualTo(uai));
    }

    @Test
    void namesThatBeginWithTheWordComeBeforeThoseThatHoldIt() {
        assertThat(find(text("evin")).found())
                .extracting(it -> it.school().commune())
                .containsExactly("Évin-Malmaison", "Liévin");
    }

    @Test
    void twoLettersAreOnlyLookedForAtTheBeginning() {
        assertThat(find(text("ai")).found()).isEmpty();
    }

    @Test
    void aUaiWithAWrongKeyLetterFindsNothingAndNamesTheRightOne() {
        SchoolResults results = find(text("0620106A"));
        assertThat(results.found()).isEmpty();
        assertThat(results.correctUai()).isEqualTo("0620106D");
    }

    @Test
    void aClosedSchoolIsCountedAsideUnlessAskedForByItsStateOrItsUai() {
        SchoolResults byName = find(text("gambetta"));
        assertThat(byName.found()).isEmpty();
        assertThat(byName.closed()).isEqualTo(1);
        assertThat(find(text("0620301R")).found()).hasSize(1);
        assertThat(find(new SchoolFilter("", null, SpaceCondition.ARCHIVED, null, false))
                        .found())
                .singleElement()
                .satisfies(it -> assertThat(it.school().name()).isEqualTo("École Gambetta"));
    }

    @Test
    void eachFilterNarrowsTheSearch() {
        assertThat(find(new SchoolFilter("", "lens", null, null, false)).found())
                .extracting(it -> it.school().uai())
                .containsExactly("0620201G", "0620202H");
        assertThat(find(new SchoolFilter("", null, SpaceCondition.SUSPENDED, null, false))
                        .found())
                .extracting(it -> it.school().uai())
                .containsExactly("0620112K");
        assertThat(find(new SchoolFilter("", null, null, true, false)).found())
                .extracting(it -> it.school().uai())
                .containsExactly("0620202H");
        assertThat(find(new SchoolFilter("", null, null, false, false)).found()).hasSize(3);
        assertThat(find(new SchoolFilter("", null, null, null, true)).found())
                .extracting(it -> it.school().slug())
                .containsExactly("rpi", "rpi");
        assertThat(find(new SchoolFilter("", "nulle-part", null, null, false)).found())
                .isEmpty();
    }

    @Test
    void theSchoolsOfAnRpiNameTheSpaceTheyShare() {
        assertThat(find(text("0620201G")).found()).singleElement().satisfies(it -> {
            assertThat(it.school().shared()).isTrue();
            assertThat(it.school().space()).isEqualTo("École rpi");
            assertThat(it.staff()).isEqualTo(new StaffCount(1, 0));
        });
    }

    private static SchoolFilter text(String text) {
        return new SchoolFilter(text, null, null, null, false);
    }

    private SchoolResults find(SchoolFilter filter) {
        return rectorat.as(
                Role.RECTORAT_ADMIN, () -> rectorat.bean(Schools.class).find(filter));
    }
}
