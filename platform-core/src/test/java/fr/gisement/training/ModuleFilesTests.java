package fr.gisement.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.gisement.access.CirconscriptionEntry;
import fr.gisement.files.FileId;
import fr.gisement.files.FileInspection;
import fr.gisement.files.FilePart;
import fr.gisement.files.FileProperties;
import fr.gisement.files.FileRefusedException;
import fr.gisement.files.ReceivedFile;
import fr.gisement.files.SentFiles;
import fr.gisement.identity.PersonId;
import fr.gisement.identity.Role;
import fr.gisement.tenancy.Tenant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

/** What the rectorat writes in the académie's catalogue, and who reads the documents of modules. */
class ModuleFilesTests {

    private static final TrainingTown town = new TrainingTown();
    private static final AcademieCatalogue academie = town.people.bean(AcademieCatalogue.class);
    private static final TrainingCatalogue catalogue = town.people.bean(TrainingCatalogue.class);
    private static final ModuleLibrary library = town.people.bean(ModuleLibrary.class);
    private static final CirconscriptionEntry entry = town.people.bean(CirconscriptionEntry.class);
    private static final ReceivedFile pdf =
            town.people.bean(FileInspection.class).document(SentFiles.pdf());
    private static final PersonId erun = town.people.erun;
    private static final PersonId elsewhere =
            town.people.person("elsa", Role.ERUN, town.people.lens().id());
    private static final PersonId admin = town.people.admin;

    @BeforeEach
    void nothingWasWritten() {
        town.clear();
        town.people.execute(
                town.auchel,
                "delete from platform.training_file; delete from platform.training_module where created_by is not null");
    }

    @AfterAll
    static void close() {
        town.close();
    }

    @Test
    void whatTheRectoratWritesStandsInEveryCirconscription() {
        ModuleId id = rectorat(() -> academie.add(sheet("Les premiers pas")));
        assertThat(titles(erun, town.auchel)).contains("Les premiers pas");
        assertThat(titles(elsewhere, town.people.lens())).contains("Les premiers pas");
        assertThatThrownBy(() -> rectorat(() -> academie.add(sheet("les PREMIERS pas"))))
                .isInstanceOf(ModuleTitleTakenException.class);

        rectorat(() -> {
            academie.change(id, 0, sheet("Les tout premiers pas"));
            return id;
        });
        assertThatThrownBy(() -> rectorat(() -> {
                    academie.change(id, 0, sheet("Trop tard"));
                    return id;
                }))
                .isInstanceOf(TrainingChangedException.class);
        rectorat(() -> {
            academie.retire(id, 1, true);
            return id;
        });
        assertThat(town.here(erun, () -> catalogue.find(id)).orElseThrow().retired())
                .as("its sessions keep its name")
                .isTrue();
        assertThat(town.fromJaures(town.people.teacher, library::all))
                .extracting(TrainingModule::title)
                .doesNotContain("Les tout premiers pas");
        assertThat(town.people.query(
                        town.auchel,
                        "select action from platform.audit_entry where subject_id = '%s' order by seq".formatted(id)))
                .containsExactly("MODULE_ADDED", "MODULE_CHANGED", "MODULE_RETIRED");
    }

    @Test
    void noModuleComesBeforeItself() {
        ModuleSheet discovery = rectorat(
                        () -> academie.find(TrainingTown.DISCOVERY).orElseThrow())
                .sheet();
        ModuleSheet afterBlog = new ModuleSheet(
                discovery.title(), "", 60, ModuleLevel.FIRST, TrainingTown.BLOG, HourKind.NONE, List.of());
        assertThatThrownBy(() -> rectorat(() -> {
                    academie.change(TrainingTown.DISCOVERY, 0, afterBlog);
                    return true;
                }))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theAcademiesDocumentsAreReadByTrainersAndTeachersEverywhere() {
        FileId file = rectorat(() -> academie.addFile(TrainingTown.BLOG, "Fiche", pdf));
        assertThat(rectorat(() -> academie.file(TrainingTown.BLOG, file))).isPresent();
        assertThat(town.here(town.people.ien, () -> catalogue.file(TrainingTown.BLOG, file)))
                .hasValueSatisfying(part -> assertThat(part.content()).isEqualTo(SentFiles.pdf()));
        assertThat(read(town.people.teacher, town.jaures, TrainingTown.BLOG, file))
                .isPresent();
        assertThat(read(town.people.otherTeacher, town.people.curie(), TrainingTown.BLOG, file))
                .isPresent();
        assertThat(read(town.people.teacher, town.jaures, TrainingTown.DISCOVERY, file))
                .as("of another module")
                .isEmpty();
        assertThatThrownBy(() -> read(town.people.guardian, town.jaures, TrainingTown.BLOG, file))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> town.here(erun, () -> catalogue.addFile(TrainingTown.BLOG, "À moi", pdf)))
                .isInstanceOf(TrainingChangedException.class);
    }

    @Test
    void aCirconscriptionsDocumentsAreItsOwn() {
        ModuleId own = town.here(erun, () -> catalogue.add(sheet("Filmer")));
        FileId file = town.here(erun, () -> catalogue.addFile(own, "Fiche", pdf));
        assertThat(town.fromJaures(town.people.director, library::files).get(own))
                .extracting(ModuleFile::label, ModuleFile::bytes)
                .containsExactly(tuple("Fiche", SentFiles.pdf().length));
        assertThat(read(town.people.director, town.jaures, own, file)).isPresent();
        assertThat(read(town.people.otherTeacher, town.people.curie(), own, file))
                .isEmpty();
        assertThat(town.people.as(elsewhere, town.people.lens(), () -> catalogue.file(own, file)))
                .isEmpty();
        assertThatThrownBy(() -> town.here(elsewhere, () -> catalogue.file(own, file)))
                .isInstanceOf(AccessDeniedException.class);

        town.doHere(erun, () -> catalogue.retire(own, 0, true));
        assertThat(read(town.people.teacher, town.jaures, own, file)).isEmpty();
        assertThat(town.here(erun, () -> catalogue.file(own, file))).isPresent();
        town.doHere(erun, () -> catalogue.removeFile(own, file));
        assertThat(town.here(erun, () -> catalogue.file(own, file))).isEmpty();
    }

    @Test
    void aModuleHasNoMoreDocumentsThanItMay() {
        ModuleId own = town.here(erun, () -> catalogue.add(sheet("Filmer")));
        int most = town.people.bean(FileProperties.class).mostDocuments();
        for (int i = 0; i < most; i++) {
            town.here(erun, () -> catalogue.addFile(own, "Fiche", pdf));
        }
        assertThatThrownBy(() -> town.here(erun, () -> catalogue.addFile(own, "Encore", pdf)))
                .isInstanceOf(FileRefusedException.class);
    }

    @Test
    void whoIsNotOfTheRectoratWritesNothingOfTheAcademies() {
        for (PersonId other : List.of(erun, town.people.ien, town.people.director, town.people.guardian)) {
            assertThatThrownBy(() -> town.here(other, () -> academie.add(sheet("Non"))))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> town.here(other, () -> academie.addFile(TrainingTown.BLOG, "Non", pdf)))
                    .isInstanceOf(AccessDeniedException.class);
        }
        for (PersonId other : List.of(admin, town.people.ien, town.people.director)) {
            assertThatThrownBy(() -> town.here(other, () -> catalogue.addFile(TrainingTown.BLOG, "Non", pdf)))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    private static <T> T rectorat(Supplier<T> task) {
        return town.here(admin, task);
    }

    private static List<String> titles(PersonId trainer, Tenant circonscription) {
        return town.people.as(trainer, circonscription, catalogue::all).stream()
                .map(TrainingModule::title)
                .toList();
    }

    private static Optional<FilePart> read(PersonId person, Tenant school, ModuleId module, FileId file) {
        return town.people.as(person, school, () -> entry.call(() -> library.file(module, file)));
    }

    private static ModuleSheet sheet(String title) {
        return new ModuleSheet(title, "", 45, ModuleLevel.USUAL, null, HourKind.NONE, List.of());
    }
}
