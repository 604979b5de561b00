package fr.gisement.selftraining;

import fr.gisement.files.FileId;
import fr.gisement.files.FileRefusedException;
import fr.gisement.files.ReceivedFile;
import fr.gisement.training.ModuleId;
import java.util.List;

/**
 * Paths as whoever writes them works at them: the rectorat at the académie’s, a circonscription’s trainers at their own.
 * Whatever changes one takes the version that was read, and throws {@link PathChangedException} when it is another by now.
 */
public interface PathKeeper extends PathReader {

    /** Begins one, as a draft. @throws IllegalArgumentException when there is no such module */
    PathId add(ModuleId module, PathSheet sheet);

    void change(PathId id, int version, PathSheet sheet);

    /**
     * Puts these steps in place of those before. Of one that is published, teachers see it at once.
     *
     * @throws IllegalArgumentException when there are too many, or none of one that is published
     */
    void write(PathId id, int version, List<PathStep> steps);

    /**
     * Shows it to teachers, or no more.
     *
     * @throws IllegalArgumentException when it has no step
     */
    void publish(PathId id, int version, boolean published);

    /**
     * Deletes a draft with its pictures and films. What was ever published is withdrawn and not deleted: somebody may have
     * followed it.
     *
     * @throws IllegalArgumentException when it was ever published
     */
    void delete(PathId id, int version);

    /**
     * Keeps a picture or a film for a step that is about to be written. What no step shows a day later is let go.
     *
     * @throws FileRefusedException when the path has as many as it may
     */
    FileId addMedia(PathId id, ReceivedFile file);
}
