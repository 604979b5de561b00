package fr.gisement.image;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An image as an archive in the OCI layout, read for what it says and what it holds. */
public final class ImageArchive implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TarFile tar;
    private final String digest;
    private final ImageConfig config;
    private final List<ImageLayer> layers;

    private ImageArchive(TarFile tar) throws IOException {
        this.tar = tar;
        JsonNode index = json("index.json");
        this.digest = index.at("/manifests/0/digest").asString();
        JsonNode manifest = json(blob(digest));
        JsonNode image = json(blob(manifest.at("/config/digest").asString()));
        this.config = ImageConfig.of(image);
        List<String> names = new ArrayList<>();
        for (JsonNode step : image.path("history")) {
            if (!step.path("empty_layer").asBoolean(false)) {
                names.add(step.path("comment").asString(""));
            }
        }
        this.layers = new ArrayList<>();
        for (JsonNode layer : manifest.path("layers")) {
            int place = layers.size();
            layers.add(new ImageLayer(
                    place < names.size() ? names.get(place) : "",
                    layer.path("digest").asString(),
                    layer.path("size").asLong(),
                    image.at("/rootfs/diff_ids/" + place).asString()));
        }
    }

    public static ImageArchive open(Path archive) throws IOException {
        return new ImageArchive(new TarFile(archive));
    }

    /** The digest that a registry would know the image by. */
    public String digest() {
        return digest;
    }

    public ImageConfig config() {
        return config;
    }

    /** From the bottom up. */
    public List<ImageLayer> layers() {
        return List.copyOf(layers);
    }

    /** What a layer holds, in its order; to be closed by the caller. */
    TarArchiveInputStream content(ImageLayer layer) throws IOException {
        return new TarArchiveInputStream(
                new GZIPInputStream(new BufferedInputStream(stream(blob(layer.digest())))), "UTF-8");
    }

    /** Bytes of a layer's files. */
    public long uncompressed(ImageLayer layer) throws IOException {
        long bytes = 0;
        try (TarArchiveInputStream content = content(layer)) {
            for (TarArchiveEntry entry = content.getNextEntry(); entry != null; entry = content.getNextEntry()) {
                bytes += entry.getSize();
            }
        }
        return bytes;
    }

    private JsonNode json(String name) throws IOException {
        try (InputStream stream = stream(name)) {
            return JSON.readTree(stream);
        }
    }

    private InputStream stream(String name) throws IOException {
        TarArchiveEntry entry = tar.getEntries().stream()
                .filter(candidate -> candidate.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IOException("There is no " + name + " in the archive"));
        return Objects.requireNonNull(tar.getInputStream(entry));
    }

    private static String blob(String digest) {
        return "blobs/" + digest.replace(':', '/');
    }

    @Override
    public void close() throws IOException {
        tar.close();
    }
}
