package fr.gisement.app;

import fr.gisement.installation.DataFolder;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where an embedded installation is. */
final class DataOption {

    @Option(names = "--data", paramLabel = "DIR", defaultValue = ".gisement/data", descriptionKey = "option.data")
    private Path folder = Path.of(".gisement", "data");

    DataOption() {}

    DataFolder folder() {
        return new DataFolder(folder);
    }
}
