package fr.gisement.selftraining;

import fr.gisement.access.ForRectorat;
import fr.gisement.audit.AuditJournal;
import fr.gisement.audit.AuditSubject;
import fr.gisement.files.FileId;
import fr.gisement.files.FilePart;
import fr.gisement.files.ReceivedFile;
import fr.gisement.identity.CurrentPerson;
import fr.gisement.platform.PlatformTransactional;
import fr.gisement.training.AcademieCatalogue;
import fr.gisement.training.ModuleId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * The académie's paths, for the rectorat, which writes them. What teachers find and what is gone for good, and no more, is
 * in the audit journal.
 */
@Service
@ForRectorat
public class AcademiePaths implements PathKeeper {

    private final PathTables tables;
    private final AcademieCatalogue catalogue;
    private final AuditJournal journal;

    AcademiePaths(PathTables tables, AcademieCatalogue catalogue, AuditJournal journal) {
        this.tables = tables;
        this.catalogue = catalogue;
        this.journal = journal;
    }

    @Override
    public List<TrainingPath> all() {
        return tables.academie().all();
    }

    @Override
    public Optional<TrainingPath> find(PathId id) {
        return tables.academie().find(id);
    }

    @Override
    public PathId add(ModuleId module, PathSheet sheet) {
        if (catalogue.find(module).isEmpty()) {
            throw new IllegalArgumentException("No module here: " + module);
        }
        return tables.academie()
                .insert(module, sheet, CurrentPerson.required().person().id());
    }

    @Override
    @PlatformTransactional
    public void change(PathId id, int version, PathSheet sheet) {
        tables.academie().update(id, version, sheet);
        recordChange(required(id));
    }

    @Override
    @PlatformTransactional
    public void write(PathId id, int version, List<PathStep> steps) {
        TrainingPath path = required(id);
        Writing.require(path, steps);
        tables.academie().write(id, version, steps);
        recordChange(path);
    }

    private void recordChange(TrainingPath path) {
        if (path.state() == PathState.PUBLISHED) {
            record("PATH_CHANGED", path);
        }
    }

    @Override
    @PlatformTransactional
    public void publish(PathId id, int version, boolean published) {
        TrainingPath path = required(id);
        tables.academie().state(id, version, Writing.state(path, published));
        record(published ? "PATH_PUBLISHED" : "PATH_WITHDRAWN", path);
    }

    @Override
    @PlatformTransactional
    public void delete(PathId id, int version) {
        TrainingPath path = required(id);
        Writing.requireDraft(path, version);
        tables.academie().delete(id, version);
        record("PATH_DELETED", path);
    }

    @Override
    public FileId addMedia(PathId id, ReceivedFile file) {
        return tables.academie()
                .insertMedia(
                        required(id).id(),
                        file,
                        CurrentPerson.required().person().id());
    }

    @Override
    public Optional<FilePart> media(PathId id, FileId media, long from, int most) {
        return tables.academie().media(id, media, from, most);
    }

    private void record(String action, TrainingPath path) {
        journal.record(action, new AuditSubject("PATH", path.id().toString(), path.title()), Map.of());
    }

    private TrainingPath required(PathId id) {
        return find(id).orElseThrow(() -> new PathChangedException(id));
    }
}
