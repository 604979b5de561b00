package fr.gisement.migrations;

import fr.gisement.migrations.changelog.ChangelogFiles;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The packaged changelogs with a step added, or cut after a number of change sets: another version of the code. */
final class ChangelogOverlay {

    private ChangelogOverlay() {}

    /** The packaged changelogs, and one more step for a kind. */
    static ChangelogFiles with(SchemaKind kind, String fileName, String step) {
        return with(ChangelogFiles.packaged(), kind, fileName, step);
    }

    static ChangelogFiles with(ChangelogFiles base, SchemaKind kind, String fileName, String step) {
        String folder = folder(kind);
        return path -> {
            if (path.equals(folder + "steps/" + fileName)) {
                return ("--liquibase formatted sql\n" + step).getBytes(StandardCharsets.UTF_8);
            }
            byte[] content = base.read(path);
            if (content != null && path.equals(folder + "changelog.xml")) {
                String include =
                        "    <include file=\"steps/%s\" relativeToChangelogFile=\"true\"/>%n</databaseChangeLog>"
                                .formatted(fileName);
                return text(content).replace("</databaseChangeLog>", include).getBytes(StandardCharsets.UTF_8);
            }
            return content;
        };
    }

    /** The packaged changelogs with a kind's change sets cut after the first few, across its files. */
    static ChangelogFiles first(SchemaKind kind, int count) {
        ChangelogFiles packaged = ChangelogFiles.packaged();
        String root = text(packaged.read(folder(kind) + "changelog.xml"));
        return path -> {
            byte[] content = packaged.read(path);
            if (content == null || !path.startsWith(folder(kind) + "steps/")) {
                return content;
            }
            int before = changeSetsBefore(packaged, kind, root, path);
            return cut(text(content), count - before).getBytes(StandardCharsets.UTF_8);
        };
    }

    private static int changeSetsBefore(ChangelogFiles files, SchemaKind kind, String root, String path) {
        int count = 0;
        for (String line :
                root.lines().filter(line -> line.contains("<include")).toList()) {
            String included = folder(kind) + line.replaceAll(".*file=\"([^\"]+)\".*", "$1");
            if (included.equals(path)) {
                return count;
            }
            count += text(files.read(included)).split("(?m)^--changeset ", -1).length - 1;
        }
        throw new IllegalArgumentException(path);
    }

    private static String cut(String step, int count) {
        String[] parts = step.split("(?m)(?=^--changeset )", -1);
        StringBuilder kept = new StringBuilder(parts[0]);
        for (int i = 1; i < parts.length && i <= count; i++) {
            kept.append(parts[i]);
        }
        return kept.toString();
    }

    private static String folder(SchemaKind kind) {
        return "db/changelog/" + kind.name().toLowerCase(Locale.ROOT) + "/";
    }

    private static String text(byte @Nullable [] content) {
        if (content == null) {
            throw new IllegalArgumentException("No such changelog file");
        }
        return new String(content, StandardCharsets.UTF_8);
    }
}
