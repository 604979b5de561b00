package fr.gisement.migrations.changelog;

import fr.gisement.migrations.SchemaKind;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One changelog: its root file and the steps it includes, in order.
 *
 * @param name {@code platform}, or the kind of tenant schema in lower case
 * @param root the path of the root file
 * @param paths the root and every included file
 * @param changeSets every change set, in the order of the files
 * @param sha256 of all the files, in hexadecimal
 */
public record Changelog(String name, String root, List<String> paths, List<ChangeSetKey> changeSets, String sha256) {

    private static final String FOLDER = "db/changelog/";
    private static final Pattern INCLUDE = Pattern.compile("<include\\s+file=\"([^\"]+)\"");
    private static final Pattern CHANGE_SET =
            Pattern.compile("^--\\s*changeset\\s+(\\S+?):(\\S+).*$", Pattern.MULTILINE);

    /** Names a change set. */
    public record ChangeSetKey(String path, String author, String id) {}

    public Changelog {
        paths = List.copyOf(paths);
        changeSets = List.copyOf(changeSets);
    }

    /** The changelog of the platform schema. */
    public static Changelog platform(ChangelogFiles files) {
        return read("platform", files);
    }

    /** The changelog of a kind of tenant schema. */
    public static Changelog of(SchemaKind kind, ChangelogFiles files) {
        return read(kind.name().toLowerCase(Locale.ROOT), files);
    }

    private static Changelog read(String name, ChangelogFiles files) {
        String folder = FOLDER + name + "/";
        String root = folder + "changelog.xml";
        List<String> paths = new ArrayList<>(List.of(root));
        List<ChangeSetKey> changeSets = new ArrayList<>();
        MessageDigest digest = newDigest();
        String rootText = text(files, root);
        digest.update(rootText.getBytes(StandardCharsets.UTF_8));
        Matcher include = INCLUDE.matcher(rootText);
        while (include.find()) {
            String path = folder + include.group(1);
            String content = text(files, path);
            paths.add(path);
            digest.update(content.getBytes(StandardCharsets.UTF_8));
            Matcher changeSet = CHANGE_SET.matcher(content);
            while (changeSet.find()) {
                changeSets.add(new ChangeSetKey(path, changeSet.group(1), changeSet.group(2)));
            }
        }
        return new Changelog(name, root, paths, changeSets, HexFormat.of().formatHex(digest.digest()));
    }

    private static String text(ChangelogFiles files, String path) {
        byte[] content = files.read(path);
        if (content == null) {
            throw new IllegalStateException("The changelog file " + path + " is missing");
        }
        return new String(content, StandardCharsets.UTF_8);
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
