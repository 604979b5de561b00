package fr.gisement.school.training;

import fr.gisement.access.CirconscriptionEntry;
import fr.gisement.access.ForTeachers;
import fr.gisement.files.FileId;
import fr.gisement.files.FilePart;
import fr.gisement.training.ModuleFile;
import fr.gisement.training.ModuleId;
import fr.gisement.training.ModuleLibrary;
import fr.gisement.training.TrainingModule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Goes from the current school up into its circonscription for what is taught there. */
@Service
@ForTeachers
class LibraryPages {

    /**
     * What there is to read.
     *
     * @param files by module
     */
    record Library(List<TrainingModule> modules, Map<ModuleId, List<ModuleFile>> files) {}

    private final CirconscriptionEntry above;
    private final ModuleLibrary library;

    LibraryPages(CirconscriptionEntry above, ModuleLibrary library) {
        this.above = above;
        this.library = library;
    }

    Library current() {
        return above.call(() -> new Library(library.all(), library.files()));
    }

    /** The whole of a file, when the person may have it now. */
    Optional<FilePart> file(ModuleId module, FileId file) {
        return above.call(() -> library.file(module, file));
    }
}
