package fr.gisement.selftraining;

import fr.gisement.access.ForCirconscription;
import fr.gisement.files.FileId;
import fr.gisement.files.FilePart;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** The paths that teachers of the current circonscription find, for its inspector to read; drafts are their writers'. */
@Service
@ForCirconscription
public class PublishedPaths implements PathReader {

    private final PathTables tables;

    PublishedPaths(PathTables tables) {
        this.tables = tables;
    }

    @Override
    public List<TrainingPath> all() {
        return Stream.concat(tables.academie().all().stream(), tables.own().all().stream())
                .filter(path -> path.state() == PathState.PUBLISHED)
                .toList();
    }

    @Override
    public Optional<TrainingPath> find(PathId id) {
        return tables.published(id);
    }

    @Override
    public Optional<FilePart> media(PathId id, FileId media, long from, int most) {
        return find(id).filter(path -> path.shows(media))
                .flatMap(path -> tables.of(path).media(id, media, from, most));
    }
}
