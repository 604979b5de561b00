--liquibase formatted sql

--changeset gisement:0005-import-run
--comment: each import of the directory; a RUNNING or UNDOING one whose process is gone is taken up again
create table import_run (
    id                uuid        primary key default uuidv7(),
    state             text        not null check (state in ('RUNNING', 'DONE', 'FAILED', 'UNDOING', 'UNDONE')),
    file_name         text        not null,
    file_sha256       text        not null,
    staff_file_name   text,
    staff_file_sha256 text,
    include_private   boolean     not null,
    summary           text        not null,
    report            text        not null,
    started_at        timestamptz not null default now(),
    ended_at          timestamptz
);
create unique index import_run_single on import_run ((true)) where state in ('RUNNING', 'UNDOING');

--changeset gisement:0005-import-item
--comment: what an import does to tenants, one transaction each: all it needs to go on after a kill, and to go back
create table import_item (
    run_id    uuid    not null references import_run (id),
    seq       integer not null,
    tenant_id uuid    not null,
    name      text    not null,
    phase     integer not null,
    action    text    not null check (action in ('OPEN', 'RENAME', 'MOVE', 'ARCHIVE', 'REACTIVATE')),
    argument  text,
    before    text,
    created   boolean not null default false,
    state     text    not null default 'PENDING' check (state in ('PENDING', 'DONE', 'FAILED', 'UNDONE')),
    reason    text,
    primary key (run_id, seq)
);

--changeset gisement:0005-import-change
--comment: the rows an import added, with nothing before, or changed, as they were: what an undo puts back
create table import_change (
    run_id uuid  not null references import_run (id),
    entity text  not null check (entity in ('TENANT', 'SITE', 'PERSON', 'MEMBERSHIP')),
    key    text  not null,
    before jsonb,
    primary key (run_id, entity, key)
);

--changeset gisement:0005-onboarding-grants
--comment: the running application shows imports and how far they are
grant select on import_run, import_item to "${role.platform}";
