package fr.gisement.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gisement.migrations.changelog.ChangelogLint;
import fr.gisement.migrations.changelog.CompiledChangeSet;
import fr.gisement.migrations.changelog.CompiledChangeSet.Mode;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangelogLintTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table event alter column topic type varchar(10)",
                "alter table event alter topic set data type text",
                "alter table event rename column topic to subject",
                "alter table event rename topic to subject",
                "alter table event rename to happening",
                "alter table event add column kind text not null",
                "alter table event add kind text not null, add other text default 'x'",
                "alter table event drop column topic",
                "alter table event drop topic",
                "drop table event",
                "alter table event alter topic set not null",
                "grant select on event to public",
                "create role intruder",
                "set role someone",
                "create extension pg_trgm",
                "create function f() returns int language sql security definer as 'select 1'",
                "create table t (id bigserial)",
                "create table t (id bigint generated always as identity)",
                "create sequence numbers",
                "create table t (id uuid references platform.tenant (id))",
                "create view v as select * from t_000001.event",
                "create index concurrently if not exists i on event (topic)"
            })
    void refusesWhatCannotBeRolledOut(String statement) {
        assertThat(ChangelogLint.check(changeSet(Mode.TRANSACTION, false, statement)))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table event add column kind text",
                "alter table event add kind text not null default 'NOTE'",
                "alter table event add kind text default 'NOTE' not null",
                "create table note (id uuid primary key default uuidv7(), words text not null, at date not null default now())",
                "alter table event add constraint words check (length(topic) < 100)",
                "create index event_kind on event (topic) where topic <> 'drop table x'",
                "comment on table event is 'rename to something'",
                "alter table event drop constraint words",
                "alter table event alter topic drop not null",
                "alter table event alter topic set default 'x'"
            })
    void letsExpansionsPass(String statement) {
        assertThat(ChangelogLint.check(changeSet(Mode.TRANSACTION, false, statement)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table event drop column topic",
                "drop table event",
                "alter table event alter topic set not null"
            })
    void letsContractionsPassWhenTheyAreLabelled(String statement) {
        assertThat(ChangelogLint.check(changeSet(Mode.TRANSACTION, true, statement)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"update event set topic = 'x'", "select 1"})
    void aBackfillHasALimit(String statement) {
        assertThat(ChangelogLint.check(changeSet(Mode.BACKFILL, false, statement)))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"create index concurrently i on event (topic)", "vacuum event"})
    void outsideATransactionAStatementIsRepeatable(String statement) {
        assertThat(ChangelogLint.check(changeSet(Mode.CONCURRENT, false, statement)))
                .isNotEmpty();
    }

    private static CompiledChangeSet changeSet(Mode mode, boolean contraction, String statement) {
        return new CompiledChangeSet(1, "path", "author", "id", "sum", "", mode, contraction, List.of(statement));
    }
}
