package fr.gisement.authoring;

import fr.gisement.files.FileId;
import fr.gisement.files.FilePart;
import java.util.Optional;

/** Where a path's pictures and films come from, with the reader's rights of then. */
public interface PathMedia {

    /**
     * @param from the first byte
     * @param most how many
     * @return empty when there is none for the reader
     */
    Optional<FilePart> part(FileId media, long from, int most);
}
