package fr.gisement.bench;

import fr.gisement.migrations.changelog.ChangelogFiles;
import java.nio.charset.StandardCharsets;

/** The packaged changelogs with steps added to the school's. */
final class Changelogs {

    private static final String FOLDER = "db/changelog/school/";

    private Changelogs() {}

    /** One more step. */
    static ChangelogFiles with(ChangelogFiles base, String name, String statements) {
        String step = "steps/bench-%s.sql".formatted(name);
        return path -> {
            if (path.equals(FOLDER + step)) {
                return "--liquibase formatted sql\n--changeset bench:%s\n%s"
                        .formatted(name, statements)
                        .getBytes(StandardCharsets.UTF_8);
            }
            byte[] content = base.read(path);
            return content != null && path.equals(FOLDER + "changelog.xml")
                    ? new String(content, StandardCharsets.UTF_8)
                            .replace(
                                    "</databaseChangeLog>",
                                    "<include file=\"%s\" relativeToChangelogFile=\"true\"/></databaseChangeLog>"
                                            .formatted(step))
                            .getBytes(StandardCharsets.UTF_8)
                    : content;
        };
    }

    /** A school's schema as it will be when the product is whole: some 25 tables, 47 indexes, 32 foreign keys. */
    static ChangelogFiles grown() {
        StringBuilder tables = new StringBuilder();
        for (int i = 0; i < 21; i++) {
            tables.append("""
                    create table grown_%1$d (
                        id         uuid        primary key default uuidv7(),
                        class_id   uuid        not null references school_class (id),
                        other_id   uuid        %2$s,
                        title      text        not null,
                        words      text,
                        created_at timestamptz not null default now(),
                        version    integer     not null default 0);
                    create index grown_%1$d_class on grown_%1$d (class_id, created_at desc);
                    """.formatted(i, i % 2 == 0 ? "" : "references grown_%d (id)".formatted(i - 1)));
        }
        return with(ChangelogFiles.packaged(), "grown", tables.toString());
    }
}
