package fr.gisement.image;

import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A base image made from this machine without the network: a Java runtime of the modules that are needed, the C library
 * of the system, and one user. No shell, no package manager, nothing else to keep up to date.
 */
final class LocalBase {

    /**
     * All of Java SE, since libraries reach by reflection for what no analysis sees, and of the JDK what serves TLS, dates
     * in French, jars as file systems, and operators' questions to the running machine.
     */
    private static final List<String> MODULES = List.of(
            "java.se",
            "jdk.crypto.ec",
            "jdk.jcmd",
            "jdk.jfr",
            "jdk.localedata",
            "jdk.management",
            "jdk.management.agent",
            "jdk.naming.dns",
            "jdk.net",
            "jdk.unsupported",
            "jdk.zipfs");

    /** They draw on screens and play sounds, with libraries that are not there. */
    private static final List<String> SCREEN =
            List.of("libawt_xawt.so", "libjawt.so", "libjsound.so", "libsplashscreen.so");

    private static final Set<String> TOOLS = Set.of("java", "jcmd", "keytool");

    private static final String HOME = "/opt/java";

    private LocalBase() {}

    /** Makes the base as an archive that Jib and engines read. */
    static void write(Path work, Path archive) throws Exception {
        SystemFiles.require(SystemFiles.QUERY);
        Path runtime = link(work.resolve("java"));
        SystemFiles system = SystemFiles.of(runtime);
        Jib.fromScratch()
                .setPlatforms(Set.of(Architecture.platform()))
                .addFileEntriesLayer(systemLayer(system, work.resolve("system")))
                .addFileEntriesLayer(javaLayer(runtime))
                .setEnvironment(Map.of("JAVA_HOME", HOME, "PATH", HOME + "/bin", "LANG", "C.UTF-8"))
                .containerize(
                        Jibs.containerizer(Containerizer.to(TarImage.at(archive).named("gisement-base")), work));
    }

    private static Path link(Path runtime) throws IOException {
        Folders.delete(runtime);
        Programs.run(List.of(
                Programs.jdk("jlink"),
                "--add-modules",
                String.join(",", MODULES),
                "--include-locales=fr,en",
                "--strip-debug",
                "--no-header-files",
                "--no-man-pages",
                "--output",
                runtime.toString()));
        for (Path file : Folders.files(runtime)) {
            String name = file.getFileName().toString();
            boolean tool = file.startsWith(runtime.resolve("bin")) && !TOOLS.contains(name);
            if (tool || SCREEN.contains(name)) {
                Files.delete(file);
            }
        }
        return runtime;
    }

    private static FileEntriesLayer javaLayer(Path runtime) throws IOException {
        Layer layer = new Layer("java");
        for (Path file : Folders.files(runtime)) {
            layer.add(file, HOME + "/" + runtime.relativize(file), Files.isExecutable(file));
        }
        return layer.build();
    }

    private static FileEntriesLayer systemLayer(SystemFiles system, Path folder) throws IOException {
        Folders.delete(folder);
        Files.createDirectories(folder);
        Layer layer = new Layer("system");
        system.files().forEach((place, file) -> layer.add(file, place, Files.isExecutable(file)));
        for (String name : system.packages()) {
            layer.add(
                    Files.writeString(folder.resolve(name), SystemFiles.status(name)),
                    "/var/lib/dpkg/status.d/" + name,
                    false);
        }
        Map<String, String> written = Map.of(
                "/etc/passwd", "root:x:0:0:root:/:/sbin/nologin\ngisement:x:10001:10001:Gisement:/app:/sbin/nologin\n",
                "/etc/group", "root:x:0:\ngisement:x:10001:\n",
                "/etc/nsswitch.conf", "passwd: files\ngroup: files\nhosts: files dns\n",
                "/etc/hosts", "127.0.0.1 localhost\n::1 localhost\n");
        for (Map.Entry<String, String> file : written.entrySet()) {
            Path source = folder.resolve(file.getKey().replace('/', '_'));
            layer.add(Files.writeString(source, file.getValue()), file.getKey(), false);
        }
        layer.addTemporaryFolder(Files.createDirectories(folder.resolve("tmp")));
        return layer.build();
    }
}
