package fr.gisement.training;

import fr.gisement.access.ForSchoolStaff;
import fr.gisement.files.FileId;
import fr.gisement.files.FilePart;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What is taught in this circonscription, for those who work in its schools: modules and the documents that go with them. */
@Service
@ForSchoolStaff
public class ModuleLibrary {

    private final Modules modules;
    private final ModuleFiles files;

    ModuleLibrary(Modules modules, ModuleFiles files) {
        this.modules = modules;
        this.files = files;
    }

    /** The académie's first, then the circonscription's by title; none that is retired. */
    public List<TrainingModule> all() {
        return modules.all().values().stream().filter(it -> !it.retired()).toList();
    }

    /** In the order they were added. */
    public Map<ModuleId, List<ModuleFile>> files() {
        return files.all();
    }

    /** Whether a module is there to be followed: of either catalogue, and not retired. */
    public boolean teaches(ModuleId module) {
        TrainingModule found = modules.all().get(module);
        return found != null && !found.retired();
    }

    /** The whole of a file; empty when its module is retired. */
    public Optional<FilePart> file(ModuleId module, FileId file) {
        return Optional.ofNullable(modules.all().get(module))
                .filter(it -> !it.retired())
                .flatMap(found -> files.find(found, file));
    }
}
