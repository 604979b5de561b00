package fr.gisement.selftraining;

import fr.gisement.access.ForErun;
import fr.gisement.files.FileId;
import fr.gisement.files.FilePart;
import fr.gisement.files.ReceivedFile;
import fr.gisement.identity.CurrentPerson;
import fr.gisement.training.ModuleId;
import fr.gisement.training.TrainingCatalogue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Paths for the trainers of the current circonscription: they write its own, and read what the académie publishes. */
@Service
@ForErun
public class OwnPaths implements PathKeeper {

    private final PathTables tables;
    private final TrainingCatalogue catalogue;

    OwnPaths(PathTables tables, TrainingCatalogue catalogue) {
        this.tables = tables;
        this.catalogue = catalogue;
    }

    @Override
    public List<TrainingPath> all() {
        return Stream.concat(
                        tables.academie().all().stream().filter(it -> it.state() == PathState.PUBLISHED),
                        tables.own().all().stream())
                .toList();
    }

    @Override
    public Optional<TrainingPath> find(PathId id) {
        return tables.own().find(id).or(() -> tables.published(id));
    }

    @Override
    public PathId add(ModuleId module, PathSheet sheet) {
        if (catalogue.find(module).isEmpty()) {
            throw new IllegalArgumentException("No module here: " + module);
        }
        return tables.own()
                .insert(module, sheet, CurrentPerson.required().person().id());
    }

    @Override
    public void change(PathId id, int version, PathSheet sheet) {
        tables.own().update(id, version, sheet);
    }

    @Override
    public void write(PathId id, int version, List<PathStep> steps) {
        Writing.require(own(id), steps);
        tables.own().write(id, version, steps);
    }

    @Override
    public void publish(PathId id, int version, boolean published) {
        tables.own().state(id, version, Writing.state(own(id), published));
    }

    @Override
    public void delete(PathId id, int version) {
        Writing.requireDraft(own(id), version);
        tables.own().delete(id, version);
    }

    @Override
    public FileId addMedia(PathId id, ReceivedFile file) {
        return tables.own()
                .insertMedia(
                        own(id).id(), file, CurrentPerson.required().person().id());
    }

    @Override
    public Optional<FilePart> media(PathId id, FileId media, long from, int most) {
        return find(id).flatMap(path -> tables.of(path).media(id, media, from, most));
    }

    private TrainingPath own(PathId id) {
        return tables.own().find(id).orElseThrow(() -> new PathChangedException(id));
    }
}
