package fr.gisement.training;

import fr.gisement.access.ForRectorat;
import fr.gisement.audit.AuditJournal;
import fr.gisement.audit.AuditSubject;
import fr.gisement.files.FileId;
import fr.gisement.files.FilePart;
import fr.gisement.files.ReceivedFile;
import fr.gisement.identity.CurrentPerson;
import fr.gisement.platform.PlatformTransactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** The académie's modules, for the rectorat, which writes them; what it does stands in the audit journal. */
@Service
@ForRectorat
public class AcademieCatalogue implements ModuleKeeper {

    private final AcademieModules modules;
    private final ModuleFiles files;
    private final AuditJournal journal;

    AcademieCatalogue(AcademieModules modules, ModuleFiles files, AuditJournal journal) {
        this.modules = modules;
        this.files = files;
        this.journal = journal;
    }

    @Override
    public List<TrainingModule> all() {
        return modules.all();
    }

    public Optional<TrainingModule> find(ModuleId id) {
        return all().stream().filter(it -> it.id().equals(id)).findFirst();
    }

    @Override
    public Map<ModuleId, List<ModuleFile>> files() {
        return files.ofAcademie();
    }

    @Override
    public Optional<FilePart> file(ModuleId module, FileId file) {
        return find(module).flatMap(found -> files.find(found, file));
    }

    @Override
    @PlatformTransactional
    public ModuleId add(ModuleSheet sheet) {
        Prerequisites.require(sheet, null, all());
        try {
            ModuleId id =
                    modules.insert(sheet, CurrentPerson.required().person().id());
            record("MODULE_ADDED", id, sheet.title());
            return id;
        } catch (DuplicateKeyException taken) {
            throw new ModuleTitleTakenException(sheet.title());
        }
    }

    @Override
    @PlatformTransactional
    public void change(ModuleId id, int version, ModuleSheet sheet) {
        Prerequisites.require(sheet, id, all());
        write(id, sheet.title(), () -> modules.update(id, version, sheet));
        record("MODULE_CHANGED", id, sheet.title());
    }

    @Override
    @PlatformTransactional
    public void retire(ModuleId id, int version, boolean retired) {
        TrainingModule module = required(id);
        write(id, module.title(), () -> modules.retire(id, version, retired));
        record(retired ? "MODULE_RETIRED" : "MODULE_REOPENED", id, module.title());
    }

    @Override
    @PlatformTransactional
    public FileId addFile(ModuleId module, String label, ReceivedFile file) {
        TrainingModule found = required(module);
        FileId id = files.add(found, label, file);
        record("MODULE_CHANGED", module, found.title());
        return id;
    }

    @Override
    @PlatformTransactional
    public void removeFile(ModuleId module, FileId file) {
        TrainingModule found = required(module);
        files.remove(found, file);
        record("MODULE_CHANGED", module, found.title());
    }

    private TrainingModule required(ModuleId id) {
        return find(id).orElseThrow(() -> new TrainingChangedException("Module " + id));
    }

    private void record(String action, ModuleId id, String title) {
        journal.record(action, new AuditSubject("MODULE", id.toString(), title), Map.of());
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
