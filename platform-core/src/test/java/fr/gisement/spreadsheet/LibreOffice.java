package fr.gisement.spreadsheet;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The spreadsheet of the machine, where there is one: opens a file and tells what it sees, as flat XML. */
public final class LibreOffice {

    /** Semicolons, UTF-8, French, values recognised: what its dialogue proposes in a French office. */
    private static final String CSV = "CSV:59,34,76,1,,1036,false,true";

    private LibreOffice() {}

    public static String open(Path folder, String name, byte[] file) throws Exception {
        Path office = program();
        Path opened = Files.write(folder.resolve(name), file);
        Path seen = Files.createDirectories(folder.resolve("seen"));
        List<String> command = new ArrayList<>(List.of(
                office.toString(),
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--norestore"));
        if (name.endsWith(".csv")) {
            command.add("--infilter=" + CSV);
        }
        command.addAll(List.of("--convert-to", "fods", "--outdir", seen.toString(), opened.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new AssertionError("it does not end");
        }
        return Files.readString(seen.resolve(name.replaceAll("\\.\\w+$", ".fods")));
    }

    private static Path program() {
        String path = System.getenv("PATH");
        Path found = Arrays.stream(path == null ? new String[0] : path.split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, "soffice"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        assumeTrue(found != null, "LibreOffice is not on this machine");
        return found;
    }
}
