package fr.gisement.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gisement.identity.PersonId;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

/** Both catalogues: the académie's, and a circonscription's own. */
class TrainingCatalogueTests {

    private static final TrainingTown town = new TrainingTown();
    private static final TrainingCatalogue catalogue = town.people.bean(TrainingCatalogue.class);
    private static final PersonId erun = town.people.erun;

    @BeforeEach
    void onlyTheAcademies() {
        town.clear();
    }

    @AfterAll
    static void close() {
        town.close();
    }

    @Test
    void theAcademiesModulesStandInEveryCirconscription() {
        assertThat(town.here(town.people.ien, catalogue::all))
                .hasSize(6)
                .allMatch(TrainingModule::academie)
                .extracting(TrainingModule::title)
                .contains("Le blog de la classe", "Le carnet de liaison");
        TrainingModule blog =
                town.here(erun, () -> catalogue.find(TrainingTown.BLOG)).orElseThrow();
        assertThat(blog.sheet().prerequisite()).isEqualTo(TrainingTown.DISCOVERY);
        assertThat(town.here(erun, () -> catalogue.find(new ModuleId(new java.util.UUID(0, 7)))))
                .isEmpty();
    }

    @Test
    void aTrainerWritesTheCirconscriptionsOwn() {
        ModuleSheet sheet = sheet("Filmer une expérience");
        ModuleId id = town.here(erun, () -> catalogue.add(sheet));
        assertThat(find(id).sheet()).isEqualTo(sheet);
        assertThat(find(id).academie()).isFalse();
        assertThatThrownBy(() -> town.here(erun, () -> catalogue.add(sheet("filmer une EXPÉRIENCE"))))
                .isInstanceOf(ModuleTitleTakenException.class);

        town.doHere(erun, () -> catalogue.change(id, 0, sheet("Filmer")));
        assertThatThrownBy(() -> town.doHere(erun, () -> catalogue.change(id, 0, sheet("Autre"))))
                .isInstanceOf(TrainingChangedException.class);
        town.doHere(erun, () -> catalogue.retire(id, 1, true));
        assertThat(find(id).retired()).isTrue();
        ModuleId again = town.here(erun, () -> catalogue.add(sheet("Filmer")));
        assertThatThrownBy(() -> town.doHere(erun, () -> catalogue.retire(id, 2, false)))
                .isInstanceOf(ModuleTitleTakenException.class);
        assertThat(again).isNotEqualTo(id);
        assertThat(town.people.as(town.people.ien, town.auchel, catalogue::all)).hasSize(8);
    }

    @Test
    void theAcademiesAreNotACirconscriptionsToChange() {
        assertThatThrownBy(() -> town.doHere(erun, () -> catalogue.change(TrainingTown.BLOG, 0, sheet("À moi"))))
                .isInstanceOf(TrainingChangedException.class);
        assertThatThrownBy(() -> town.doHere(erun, () -> catalogue.retire(TrainingTown.BLOG, 0, true)))
                .isInstanceOf(TrainingChangedException.class);
    }

    @Test
    void onlyTrainersWriteIt() {
        for (PersonId other : List.of(town.people.ien, town.people.teacher, town.people.admin)) {
            assertThatThrownBy(() -> town.here(other, () -> catalogue.add(sheet("Non"))))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> town.here(town.people.teacher, catalogue::all))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aLinkLeadsToTheWebAndNowhereElse() {
        for (String link :
                List.of("javascript:alert(1)", "http://insecure.example", "https:///nowhere", "ftp://x.y", "")) {
            assertThatThrownBy(() -> new ModuleDocument("Fiche", link, null))
                    .as(link)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static TrainingModule find(ModuleId id) {
        return town.here(erun, () -> catalogue.find(id)).orElseThrow();
    }

    private static ModuleSheet sheet(String title) {
        return new ModuleSheet(
                title,
                "Garder une trace.",
                45,
                ModuleLevel.USUAL,
                TrainingTown.DISCOVERY,
                HourKind.CONTINUING,
                List.of(
                        new ModuleDocument("Fiche", "https://exemple.example/fiche.pdf", null),
                        new ModuleDocument("À prévoir", null, "Un trépied.")));
    }
}
