package fr.gisement.app;

import fr.gisement.installation.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The one password of the demonstration's people: drawn at the first start and kept beside the data, readable by its owner. */
final class DemonstrationPassword {

    private static final List<String> WORDS = List.of(
            "ardoise",
            "beffroi",
            "bille",
            "bocage",
            "braise",
            "brique",
            "buvard",
            "cabane",
            "caillou",
            "calcaire",
            "canal",
            "carbone",
            "cartable",
            "cerf-volant",
            "charbon",
            "chevalet",
            "cirque",
            "cloche",
            "coquille",
            "coron",
            "craie",
            "crayon",
            "dentelle",
            "ducasse",
            "encrier",
            "estaminet",
            "fanfare",
            "farine",
            "fosse",
            "fougère",
            "gare",
            "gaufre",
            "genêt",
            "goûter",
            "grenier",
            "grisou",
            "houille",
            "jardin",
            "kiosque",
            "lampe",
            "lanterne",
            "lucarne",
            "marelle",
            "moulin",
            "musette",
            "noisette",
            "orage",
            "papier",
            "pavé",
            "peuplier",
            "pinceau",
            "platane",
            "plume",
            "préau",
            "puits",
            "pupitre",
            "ruban",
            "schiste",
            "talus",
            "terril",
            "toupie",
            "tulipe",
            "wagon",
            "wallon");

    private static final int LENGTH = 5;

    private DemonstrationPassword() {}

    /** The folder's own, drawn if there is none yet. */
    static String of(DataFolder folder) throws IOException {
        Path file = folder.root().resolve("demonstration-password");
        if (!Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, drawn() + "\n", StandardOpenOption.TRUNCATE_EXISTING);
        }
        return Files.readString(file).strip();
    }

    private static String drawn() {
        SecureRandom random = new SecureRandom();
        return Stream.generate(() -> WORDS.get(random.nextInt(WORDS.size())))
                .limit(LENGTH)
                .collect(Collectors.joining(" "));
    }
}
