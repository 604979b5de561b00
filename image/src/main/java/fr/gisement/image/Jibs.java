package fr.gisement.image;

import com.google.cloud.tools.jib.api.Containerizer;
import java.io.IOException;
import java.nio.file.Path;

/** How we use Jib: layers are kept beside the work, so that the second writing of an image does not compress them again. */
final class Jibs {

    private static final String LAYERS = "layers";

    private Jibs() {}

    /**
     * Layers of earlier runs. Jib knows a layer again by its files' names and dates, and the dates of our jars are the same
     * in every build: it would take the old code for the new.
     */
    static void forget(Path work) throws IOException {
        Folders.delete(work.resolve(LAYERS));
    }

    static Containerizer containerizer(Containerizer target, Path work) {
        return target.setToolName("gisement")
                .setApplicationLayersCache(work.resolve(LAYERS))
                .setBaseImageLayersCache(work.resolve("base-layers"));
    }
}
