package fr.gisement.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import fr.gisement.migrations.Wall;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every table there is, tried with every kind of credentials; a new table is tried without being listed here. */
class TableIsolationTests extends BothWalls {

    private static final Map<String, String> ATTEMPTS = attempts();
    private static final Set<String> READ_AND_WRITE = Set.of("select", "insert", "update", "delete", "count", "lock");
    /** What the application's own login may do with the platform's tables, and nothing beside it. */
    private static final Map<String, Set<String>> PLATFORM_MAY = Map.ofEntries(
            Map.entry("inbox", Set.of("select", "count", "delete", "lock")),
            Map.entry("account", Set.of("select", "count", "insert", "update", "lock")),
            Map.entry("activation", Set.of("select", "count", "insert", "update", "lock")),
            Map.entry("sign_in", Set.of("select", "count", "insert", "update", "lock")),
            Map.entry("audit_entry", Set.of("select", "count", "insert")),
            Map.entry("calendar_feed", Set.of("select", "count", "insert", "update", "delete", "lock")),
            Map.entry("person_turn", Set.of("select", "count", "insert", "update", "lock")),
            Map.entry("figure_standing", Set.of("select", "count", "insert", "update", "lock")),
            Map.entry("figure_gap", Set.of("select", "count", "insert", "delete", "lock")),
            Map.entry("figure_total", Set.of("select", "count", "insert", "update", "lock")),
            Map.entry("figure_stage", Set.of("select", "count", "insert", "delete", "lock")),
            Map.entry("figure_delay", Set.of("select", "count", "insert", "delete", "lock")),
            Map.entry("figure_curve", Set.of("select", "count", "insert", "delete", "lock")),
            Map.entry("training_module", Set.of("select", "count", "insert", "update", "lock")),
            Map.entry("training_file", Set.of("select", "count", "insert", "delete", "lock")),
            Map.entry("training_path", Set.of("select", "count", "insert", "update", "delete", "lock")),
            Map.entry("training_path_media", Set.of("select", "count", "insert", "delete", "lock")),
            Map.entry("use_case", Set.of("select", "count", "insert", "update", "lock")),
            Map.entry("use_case_picture", Set.of("select", "count", "insert", "delete", "lock")),
            Map.entry("operation", Set.of("select", "count", "insert")),
            Map.entry("operation_file", Set.of("select", "count", "insert")),
            Map.entry("scheduled_tasks", Set.of("select", "count", "insert")),
            Map.entry("import_change", Set.of("count")));

    @TestFactory
    Stream<DynamicTest> noTableButOnesOwnIsReachable() {
        return towns.stream()
                .flatMap(town -> tables(town).stream()
                        .flatMap(table -> Stream.of(
                                        Actor.of(
                                                "login of Lens without a role",
                                                () -> town.session(town.lensLogin, null)),
                                        Actor.of("Lens", () -> town.session(town.lensLogin, town.lens)),
                                        Actor.of("school Jaurès", town::atJaures),
                                        Actor.of(
                                                "login of Jaurès without a role",
                                                () -> town.session(town.jauresLogin(), null)),
                                        Actor.of("the application on the platform", town::platform))
                                .map(actor -> dynamicTest(
                                        "%s, wall %s: %s".formatted(actor.name, town.wall, table),
                                        () -> tryAll(town, actor, table)))));
    }

    private void tryAll(Town town, Actor actor, String table) throws SQLException {
        String column = firstColumn(town, table);
        try (Connection connection = actor.opener.open()) {
            for (Map.Entry<String, String> attempt : ATTEMPTS.entrySet()) {
                String refusal = Town.refusal(
                        connection, attempt.getValue().formatted(table).replace("{column}", column));
                if (mayDo(town, actor, table, attempt.getKey())) {
                    assertThat(refusal == null || !refusal.startsWith("42501"))
                            .as("%s should be allowed to %s %s, but: %s", actor.name, attempt.getKey(), table, refusal)
                            .isTrue();
                } else {
                    assertThat(refusal)
                            .as("%s should not be able to %s %s", actor.name, attempt.getKey(), table)
                            .isNotNull()
                            .matches("(?s)(42501|2F004|0A000|57014).*|.*must be owner.*|.*permission denied.*");
                }
                if (actor.name.equals("Lens") || actor.name.startsWith("school")) {
                    retake(connection, actor.name.equals("Lens") ? town.lens : town.jaures);
                }
            }
        }
    }

    private static void retake(Connection connection, String role) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "select set_config('role', '%1$s', true), set_config('search_path', '%1$s', true)".formatted(role));
        }
    }

    private static boolean mayDo(Town town, Actor actor, String table, String attempt) {
        String schema = table.substring(0, table.indexOf('.'));
        String name = table.substring(table.indexOf('.') + 1);
        if (table.equals("platform.inbox") && attempt.equals("insert")) {
            return actor.role(town);
        }
        boolean data = READ_AND_WRITE.contains(attempt) && !name.equals("databasechangelog");
        return switch (actor.name) {
            case "Lens" -> schema.equals(town.lens) && data;
            case "school Jaurès" -> schema.equals(town.jaures) && data;
            // The school's own login is its role: it needs no taking, and an empty path is all that is missing.
            case "login of Jaurès without a role" -> town.wall == Wall.SCHOOL && schema.equals(town.jaures) && data;
            case "the application on the platform" ->
                schema.equals("platform")
                        && (PLATFORM_MAY.containsKey(name)
                                ? PLATFORM_MAY.getOrDefault(name, Set.of()).contains(attempt)
                                : Set.of("select", "count").contains(attempt) && readable(town, name));
            default -> false;
        };
    }

    private static String firstColumn(Town town, String table) {
        return town.installation
                .query(
                        "select quote_ident(attname) from pg_attribute where attrelid = '%s'::regclass and attnum > 0 and not attisdropped and attidentity = '' order by attnum limit 1"
                                .formatted(table))
                .getFirst();
    }

    private static boolean readable(Town town, String platformTable) {
        return town.installation
                .query("select has_table_privilege('%s', 'platform.%s', 'select')"
                        .formatted(town.installation.installation().naming().platform(), platformTable))
                .contains("t");
    }

    @Test
    void everyTenantTableIsItsRolesToReadAndWriteAndNobodyElses() {
        for (Town town : towns) {
            List<String> grants = town.installation.query("""
                    select n.nspname || '.' || c.relname || ': ' || coalesce(string_agg(
                        case when a.grantee = 0 then 'public' else a.grantee::regrole::text end
                            || ' ' || lower(a.privilege_type), ', ' order by a.privilege_type), 'nothing')
                    from platform.fleet_schema f
                    join pg_namespace n on n.nspname = f.schema_name
                    join pg_class c on c.relnamespace = n.oid and c.relkind in ('r', 'p', 'v', 'm')
                    left join lateral (select * from aclexplode(c.relacl) where grantee <> c.relowner) a on true
                    where c.relname <> 'databasechangelog'
                    group by n.nspname, c.relname""");
            assertThat(grants).isNotEmpty().allSatisfy(line -> {
                String role = line.substring(0, line.indexOf('.'));
                assertThat(line).endsWith(": %1$s delete, %1$s insert, %1$s select, %1$s update".formatted(role));
            });
            assertThat(town.installation.query("""
                            select c.oid::regclass::text from platform.fleet_schema f
                            join pg_namespace n on n.nspname = f.schema_name
                            join pg_class c on c.relnamespace = n.oid and c.relkind in ('r', 'p')
                            where c.relname = 'databasechangelog'
                              and exists (select from aclexplode(c.relacl) where grantee <> c.relowner)""")).isEmpty();
        }
    }

    @Test
    void thePlatformsTablesAreOpenToTenantsInOnePlaceOnly() {
        for (Town town : towns) {
            assertThat(town.installation.query("""
                            select c.relname || coalesce('.' || t.attname, '') || ' ' || lower(a.privilege_type)
                            from pg_class c
                            left join pg_attribute t on t.attrelid = c.oid and t.attacl is not null
                            cross join lateral aclexplode(case when t.attname is null then c.relacl else t.attacl end) a
                            where c.relnamespace = 'platform'::regnamespace
                              and (a.grantee = 0 or a.grantee = '%s'::regrole)
                            order by 1""".formatted(
                                    town.installation.installation().naming().tenant())))
                    .containsExactly("inbox.payload insert", "inbox.topic insert");
        }
    }

    private static List<String> tables(Town town) {
        List<String> tables = town.installation.query("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p', 'v', 'm') and n.nspname !~ '^(pg_|information_schema)'
                  and (n.nspname not in (select schema_name from platform.fleet_schema where purpose = 'SPARE') or n.nspname = '%s')
                order by 1""".formatted(town.spare));
        assertThat(tables)
                .contains("platform.tenant", town.zola + ".event", town.pasteur + ".event", town.spare + ".event");
        return tables;
    }

    private static Map<String, String> attempts() {
        Map<String, String> attempts = new LinkedHashMap<>();
        attempts.put("select", "select * from %s limit 1");
        attempts.put("count", "select count(*) from %s");
        attempts.put("insert", "insert into %s default values");
        attempts.put("update", "update %s set {column} = {column}");
        attempts.put("delete", "delete from %s");
        attempts.put("truncate", "truncate %s");
        attempts.put("lock", "lock table %s in access exclusive mode");
        attempts.put("add a column", "alter table %s add intruder int");
        attempts.put("drop", "drop table %s");
        attempts.put("index", "create index intruder on %s ((1))");
        attempts.put(
                "trigger",
                "create trigger intruder before insert on %s execute function suppress_redundant_updates_trigger()");
        attempts.put("comment", "comment on table %s is 'intruder'");
        attempts.put("grant", "alter table %s owner to current_user");
        attempts.put("xml", "select table_to_xml('%s', true, true, '')");
        attempts.put("query as text", "select query_to_xml('select * from %s', true, true, '')");
        attempts.put("copy", "copy %s to '/tmp/intruder'");
        return attempts;
    }

    /** Somebody with a session. */
    private record Actor(String name, Opener opener) {

        interface Opener {
            Connection open() throws SQLException;
        }

        /** Whether the session has a tenant's role, taken or its own. */
        boolean role(Town town) {
            return name.equals("Lens")
                    || name.equals("school Jaurès")
                    || (town.wall == Wall.SCHOOL && name.equals("login of Jaurès without a role"));
        }

        static Actor of(String name, Opener opener) {
            return new Actor(name, opener);
        }
    }
}
