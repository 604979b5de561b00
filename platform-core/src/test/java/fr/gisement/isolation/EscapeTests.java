package fr.gisement.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import fr.gisement.migrations.Wall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What somebody who can put any statement into a transaction of Jaurès tries. */
class EscapeTests extends BothWalls {

    /** Ways to another role; each then reads that role's rows. */
    private static final Map<String, String> WAYS = ways();

    @TestFactory
    Stream<DynamicTest> noWayLeadsOutOfTheCirconscription() {
        return towns.stream()
                .flatMap(town -> Stream.of(town.zola, town.douai, town.douaiLogin, town.spare)
                        .flatMap(victim -> WAYS.entrySet().stream()
                                .map(way -> dynamicTest(
                                        "wall %s: %s to %s".formatted(town.wall, way.getKey(), victim), () -> {
                                            assertThat(attempt(town, way.getValue(), victim))
                                                    .isNotNull();
                                        }))));
    }

    @TestFactory
    Stream<DynamicTest> theWallBetweenSchoolsStopsWhatTheOneBetweenCirconscriptionsDoesNot() {
        return towns.stream()
                .flatMap(town -> WAYS.entrySet().stream()
                        .map(way -> dynamicTest("wall %s: %s to a neighbour".formatted(town.wall, way.getKey()), () -> {
                            boolean open = town.wall == Wall.CIRCONSCRIPTION && documented(way.getKey());
                            String refusal = attempt(town, way.getValue(), town.pasteur);
                            if (open) {
                                assertThat(refusal)
                                        .as("docs/isolation.md says this is open; if it no longer is, say so there")
                                        .isNull();
                            } else {
                                assertThat(refusal).isNotNull();
                            }
                        })));
    }

    private static @Nullable String attempt(Town town, String way, String victim) throws SQLException {
        String schema = victim.equals(town.douaiLogin) ? town.douai : victim;
        String table = schema.equals(town.douai) || schema.equals(town.lens) ? "profile" : "event";
        try (Connection connection = town.atJaures()) {
            return Town.refusal(connection, way.replace("{role}", victim).replace("{table}", schema + "." + table));
        }
    }

    @TestFactory
    Stream<DynamicTest> nothingElseThatReachesFurtherIsGranted() {
        return towns.stream()
                .flatMap(town -> elsewhere(town).entrySet().stream()
                        .map(attempt -> dynamicTest("wall %s: %s".formatted(town.wall, attempt.getKey()), () -> {
                            try (Connection connection = town.atJaures()) {
                                assertThat(Town.refusal(connection, attempt.getValue()))
                                        .isNotNull();
                            }
                        })));
    }

    @TestFactory
    Stream<DynamicTest> whatNoWallStopsIsDocumentedAndHarmless() {
        Map<String, String> open = new LinkedHashMap<>();
        open.put("LISTEN and NOTIFY", "notify anything, 'words'");
        open.put("names in the catalogue", "select count(*) from pg_class");
        return towns.stream()
                .flatMap(town -> open.entrySet().stream()
                        .map(attempt -> dynamicTest("wall %s: %s".formatted(town.wall, attempt.getKey()), () -> {
                            assertThat(documented(attempt.getKey())).isTrue();
                            try (Connection connection = town.atJaures()) {
                                assertThat(Town.refusal(connection, attempt.getValue()))
                                        .isNull();
                            }
                        })));
    }

    @Test
    void aLoginKnowsNothingOfWhatOthersAreDoing() throws SQLException {
        for (Town town : towns) {
            try (Connection other = town.session(town.zolaLogin(), town.zola);
                    Connection intruder = town.atJaures();
                    var statement = intruder.createStatement();
                    var rows = statement.executeQuery(
                            "select count(*) from pg_stat_activity where usename = '%s' and query <> '<insufficient privilege>'"
                                    .formatted(town.zolaLogin()))) {
                rows.next();
                assertThat(rows.getInt(1)).isZero();
                assertThat(other.isClosed()).isFalse();
            }
        }
    }

    private static Map<String, String> ways() {
        Map<String, String> ways = new LinkedHashMap<>();
        ways.put("a qualified name", "select * from {table}");
        ways.put("another search path", "set local search_path to {role}; select * from {table}");
        ways.put("set role", "set role {role}; select * from {table}");
        ways.put("set local role", "set local role {role}; select * from {table}");
        ways.put("reset role", "reset role; select * from {table}");
        ways.put(
                "set_config in a stacked statement",
                "select set_config('role', '{role}', true); select * from {table}");
        ways.put("session authorization", "set session authorization {role}; select * from {table}");
        ways.put(
                "set_config inside one statement",
                "with taken as (select set_config('role', '{role}', true)) select * from taken, {table}");
        ways.put(
                "query_to_xml",
                "select query_to_xml('select set_config(''role'', ''{role}'', true)', true, true, ''), query_to_xml('select * from {table}', true, true, '')");
        ways.put("schema_to_xml", "select schema_to_xml('{role}', true, true, '')");
        ways.put("database_to_xml", "select database_to_xml(true, true, '')");
        ways.put("ts_stat", "select * from ts_stat('select to_tsvector(topic) from {table}')");
        ways.put("a DO block", "do $$ begin execute 'set local role {role}'; perform * from {table}; end $$");
        ways.put("a prepared statement", "prepare p as select * from {table}; execute p");
        ways.put("a cursor", "declare c cursor for select * from {table}; fetch all from c");
        ways.put("a temporary view", "create temp view v as select * from {table}; select * from v");
        ways.put("a foreign key", "create temp table t (id uuid references {table} (id))");
        ways.put("explain", "explain analyze select * from {table}");
        ways.put("currtid", "select currtid2('{table}', '(0,1)')");
        ways.put(
                "the size of a table",
                "select pg_relation_filepath('{table}'), pg_read_binary_file(pg_relation_filepath('{table}'))");
        return ways;
    }

    private static Map<String, String> elsewhere(Town town) {
        Map<String, String> attempts = new LinkedHashMap<>();
        attempts.put("a temporary table", "create temp table t (id int)");
        attempts.put("a table of its own", "create table t (id int)");
        attempts.put("a table in the platform's schema", "create table platform.t (id int)");
        attempts.put("a schema", "create schema intruder");
        attempts.put("a function", "create function f() returns int language sql as 'select 1'");
        attempts.put("an extension", "create extension dblink");
        attempts.put("a role", "create role intruder");
        attempts.put("a neighbour's password", "alter role %s password 'x'".formatted(town.pasteur));
        attempts.put("another login's password", "alter role %s password 'x'".formatted(town.douaiLogin));
        attempts.put(
                "the owner's password",
                "alter role %s password 'x'"
                        .formatted(town.installation.installation().naming().owner()));
        attempts.put("its own attributes", "alter role %s createrole".formatted(town.jauresLogin()));
        attempts.put("giving its role away", "grant %s to %s".formatted(town.jaures, town.douaiLogin));
        attempts.put(
                "giving its schema away",
                "grant usage on schema %1$s to public; select 1 / has_schema_privilege('public', '%1$s', 'usage')::int"
                        .formatted(town.jaures));
        attempts.put(
                "default rights",
                "alter default privileges for role %s grant select on tables to public"
                        .formatted(town.installation.installation().naming().owner()));
        attempts.put("advisory locks", "select pg_advisory_lock(1)");
        attempts.put("advisory locks of a transaction", "select pg_try_advisory_xact_lock(1)");
        attempts.put("large objects", "select lo_create(0)");
        attempts.put("large objects from bytes", "select lo_from_bytea(0, 'x')");
        attempts.put("a file", "select pg_read_file('postgresql.conf')");
        attempts.put("a folder", "select pg_ls_dir('.')");
        attempts.put("a program", "copy (select 1) to program 'true'");
        attempts.put("server settings", "alter system set fsync = off");
        attempts.put("password verifiers", "select rolpassword from pg_authid");
        attempts.put("sending with pg_notify", "select pg_notify('a', 'b')");
        attempts.put("the migrations' lock", "select * from platform.fleet_schema for update");
        attempts.put("reading the inbox", "select * from platform.inbox");
        attempts.put(
                "forging who wrote", "insert into platform.inbox (topic, payload, role_name) values ('t', '{}', 'x')");
        attempts.put("taking back a message", "delete from platform.inbox");
        attempts.put("a longer time", "set local statement_timeout = 0; select pg_sleep(0) from pg_authid");
        attempts.put("ending others' sessions", """
                select case when pg_terminate_backend(pid) then 1 else 1 end
                from pg_stat_activity where usename = '%s'""".formatted(
                        town.installation.installation().naming().owner()));
        attempts.put("another database", "create database intruder");
        attempts.put("replication", "select pg_create_logical_replication_slot('intruder', 'pgoutput')");
        return attempts;
    }

    private static boolean documented(String name) {
        Path root = Path.of("").toAbsolutePath();
        while (!Files.exists(root.resolve("docs/isolation.md"))) {
            root = root.getParent();
            if (root == null) {
                throw new IllegalStateException("docs/isolation.md is missing");
            }
        }
        try {
            return Files.readString(root.resolve("docs/isolation.md")).contains("**" + name + "**");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
