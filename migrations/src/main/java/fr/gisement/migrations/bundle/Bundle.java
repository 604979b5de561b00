package fr.gisement.migrations.bundle;

import fr.gisement.migrations.SchemaKind;
import fr.gisement.migrations.changelog.CompiledChangeSet.Mode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * One version of a kind of schema: the statements that lead to it from the version before.
 *
 * @param statements name no schema
 * @param sha256 of kind, version and statements, in hexadecimal
 */
public record Bundle(
        SchemaKind kind, int version, String changeSet, Mode mode, List<String> statements, String sha256) {

    public Bundle {
        statements = List.copyOf(statements);
    }

    /** The statements as one script. */
    public String script() {
        return String.join(";\n", statements) + ";\n";
    }

    /** The checksum of a bundle's content. */
    public static String checksum(SchemaKind kind, int version, List<String> statements) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((kind + "\n" + version).getBytes(StandardCharsets.UTF_8));
            for (String statement : statements) {
                digest.update((byte) 0);
                digest.update(statement.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
