package fr.gisement.onboarding;

import fr.gisement.onboarding.directory.Directory;
import fr.gisement.onboarding.directory.DirectoryReader;
import fr.gisement.onboarding.directory.ReadOptions;
import fr.gisement.onboarding.directory.Uai;
import fr.gisement.onboarding.source.ImportFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A directory file written for a test, line by line, with what a test does not say filled in. */
public final class DirectoryFile {

    /** A circonscription of every test. */
    public static final String LENS = uai(620_001);

    /** Another one. */
    public static final String ARRAS = uai(620_002);

    private static final Map<String, String> NAMES = Map.of(LENS, "Lens", ARRAS, "Arras");

    private final List<Map<String, String>> rows = new ArrayList<>();

    /** A valid UAI of a number of up to seven digits. */
    public static String uai(int number) {
        return Uai.withKey("%07dA".formatted(number));
    }

    /** The invented mining basin: 890 schools, 28 circonscriptions, 7 dispersed RPI. */
    public static Directory miningBasin() {
        return DirectoryReader.read(resource("/demo/ecoles-bassin-minier.csv"), ReadOptions.DEFAULT);
    }

    /** The 613 real state schools of Val-de-Marne. */
    public static Directory valDeMarne() {
        return DirectoryReader.read(resource("/annuaire/ecoles-val-de-marne.csv"), ReadOptions.DEFAULT);
    }

    public static ImportFile resource(String path) {
        try (InputStream in = DirectoryFile.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("No resource " + path);
            }
            return ImportFile.read(path.substring(path.lastIndexOf('/') + 1), in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static ImportFile file(String content) {
        return file(content.getBytes(StandardCharsets.UTF_8));
    }

    public static ImportFile file(byte[] content) {
        return ImportFile.read("annuaire.csv", new ByteArrayInputStream(content));
    }

    /** Adds an open state school of Lens; pairs of column and value say what differs. */
    public DirectoryFile school(String uai, String name, String... columnsAndValues) {
        return schoolOf(LENS, uai, name, columnsAndValues);
    }

    /** Adds an open state school of a circonscription. */
    public DirectoryFile schoolOf(String circonscription, String uai, String name, String... columnsAndValues) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("Identifiant_de_l_etablissement", uai);
        row.put("Nom_etablissement", name);
        row.put("Type_etablissement", "Ecole");
        row.put("Statut_public_prive", "Public");
        row.put("Adresse_1", "1 rue Émile Zola");
        row.put("Code_postal", "62300");
        row.put("Nom_commune", "Lens");
        row.put("Ecole_maternelle", "0");
        row.put("Ecole_elementaire", "1");
        row.put("Mail", "ce." + uai + "@ac-lille.example");
        row.put("position", "50.43, 2.83");
        row.put(
                "nom_circonscription",
                "Circonscription d'inspection du 1er degré de " + NAMES.getOrDefault(circonscription, "Ailleurs"));
        row.put("code_circonscription", circonscription);
        row.put("etat", "OUVERT");
        row.put("ministere_tutelle", "MINISTERE DE L'EDUCATION NATIONALE");
        row.put("rpi_disperse", "");
        row.put("date_maj_ligne", "2026-05-27");
        for (int i = 0; i < columnsAndValues.length; i += 2) {
            row.put(columnsAndValues[i], columnsAndValues[i + 1]);
        }
        rows.add(row);
        return this;
    }

    /** The file as text, every cell quoted. */
    public String text(String separator) {
        String header = String.join(separator, rows.getFirst().keySet());
        return rows.stream()
                .map(row -> row.values().stream()
                        .map(value -> '"' + value.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(separator)))
                .collect(Collectors.joining("\r\n", header + "\r\n", "\r\n"));
    }

    public String text() {
        return text(";");
    }

    public Directory read() {
        return DirectoryReader.read(file(text()), ReadOptions.DEFAULT);
    }
}
