package fr.gisement.selftraining;

import fr.gisement.files.FileId;
import fr.gisement.files.FilePart;
import java.util.List;
import java.util.Optional;

/** Paths as whoever looks at them, and follows none, finds them. */
public interface PathReader {

    /** All that the person may look at, in the order they were begun. */
    List<TrainingPath> all();

    Optional<TrainingPath> find(PathId id);

    /**
     * A picture or a film, or a part of it.
     *
     * @param from the first byte
     * @param most how many
     */
    Optional<FilePart> media(PathId id, FileId media, long from, int most);
}
