package fr.gisement.training;

import fr.gisement.access.ForCirconscription;
import fr.gisement.access.ForErun;
import fr.gisement.files.FileId;
import fr.gisement.files.FilePart;
import fr.gisement.files.ReceivedFile;
import fr.gisement.identity.CurrentPerson;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** What is taught in the current circonscription: the académie's modules, and its own, which its trainers write. */
@Service
@ForCirconscription
public class TrainingCatalogue implements ModuleKeeper {

    private final Modules modules;
    private final OwnModules own;
    private final ModuleFiles files;

    TrainingCatalogue(Modules modules, OwnModules own, ModuleFiles files) {
        this.modules = modules;
        this.own = own;
        this.files = files;
    }

    /** The académie's first, then the circonscription's by title; the retired ones too. */
    @Override
    public List<TrainingModule> all() {
        return List.copyOf(modules.all().values());
    }

    public Optional<TrainingModule> find(ModuleId id) {
        return Optional.ofNullable(modules.all().get(id));
    }

    @Override
    public Map<ModuleId, List<ModuleFile>> files() {
        return files.all();
    }

    @Override
    public Optional<FilePart> file(ModuleId module, FileId file) {
        return find(module).flatMap(found -> files.find(found, file));
    }

    @Override
    @ForErun
    public ModuleId add(ModuleSheet sheet) {
        Prerequisites.require(sheet, null, modules.all().values());
        try {
            return own.insert(sheet, CurrentPerson.required().person().id());
        } catch (DuplicateKeyException taken) {
            throw new ModuleTitleTakenException(sheet.title());
        }
    }

    @Override
    @ForErun
    public void change(ModuleId id, int version, ModuleSheet sheet) {
        Prerequisites.require(sheet, id, modules.all().values());
        write(id, sheet.title(), () -> own.update(id, version, sheet));
    }

    @Override
    @ForErun
    public void retire(ModuleId id, int version, boolean retired) {
        write(id, id.toString(), () -> own.retire(id, version, retired));
    }

    @Override
    @ForErun
    public FileId addFile(ModuleId module, String label, ReceivedFile file) {
        return files.add(own(module), label, file);
    }

    @Override
    @ForErun
    public void removeFile(ModuleId module, FileId file) {
        files.remove(own(module), file);
    }

    private TrainingModule own(ModuleId id) {
        return find(id).filter(it -> !it.academie()).orElseThrow(() -> new TrainingChangedException("Module " + id));
    }

    private static void write(ModuleId id, String title, BooleanSupplier write) {
        try {
            if (!write.getAsBoolean()) {
                throw new TrainingChangedException("Module " + id);
            }
        } catch (DuplicateKeyException taken) {
            throw new ModuleTitleTakenException(title);
        }
    }
}
