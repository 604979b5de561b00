--liquibase formatted sql

--changeset gisement:0003-stage-mark
--comment: how far a school has come: a stage reached, by whose word, perhaps undone; without a person the platform saw it
create table stage_mark (
    id         uuid        primary key default uuidv7(),
    school_id  uuid        not null,
    stage      text        not null,
    reached_at timestamptz not null default now(),
    noted_by   uuid,
    undone_at  timestamptz,
    undone_by  uuid,
    check ((undone_at is null) = (undone_by is null))
);
create unique index stage_mark_now on stage_mark (school_id, stage) where undone_at is null;
create unique index stage_mark_seen on stage_mark (school_id, stage) where noted_by is null;

--changeset gisement:0003-school-block
--comment: why a school does not go on, and when to ask again
create table school_block (
    id        uuid        primary key default uuidv7(),
    school_id uuid        not null,
    reason    text        not null check (length(btrim(reason)) between 1 and 500),
    next_on   date        not null,
    since     timestamptz not null default now(),
    set_by    uuid        not null,
    ended_at  timestamptz,
    ended_by  uuid
);
create unique index school_block_now on school_block (school_id) where ended_at is null;

--changeset gisement:0003-referent
--comment: whom in a school to speak to first; a row that ended stays for the record
create table referent (
    id        uuid        primary key default uuidv7(),
    school_id uuid        not null,
    person_id uuid        not null,
    since     timestamptz not null default now(),
    until     timestamptz,
    set_by    uuid        not null
);
create unique index referent_now on referent (school_id) where until is null;

--changeset gisement:0003-visit
--comment: visits and calls, to come and done
create table visit (
    id         uuid        primary key default uuidv7(),
    school_id  uuid        not null,
    kind       text        not null check (kind in ('VISIT', 'CALL')),
    starts_at  timestamptz not null,
    person_id  uuid        not null,
    aim        text        not null check (length(btrim(aim)) between 1 and 200),
    done_at    timestamptz,
    dropped_at timestamptz,
    created_by uuid        not null,
    created_at timestamptz not null default now(),
    check (done_at is null or dropped_at is null)
);
create index visit_school on visit (school_id, starts_at desc);
create index visit_open on visit (starts_at) where done_at is null and dropped_at is null;

--changeset gisement:0003-task
--comment: what a trainer must do for a school, and by when
create table school_task (
    id         uuid        primary key default uuidv7(),
    school_id  uuid        not null,
    title      text        not null check (length(btrim(title)) between 1 and 200),
    due_on     date        not null,
    person_id  uuid        not null,
    done_at    timestamptz,
    created_at timestamptz not null default now()
);
create index school_task_school on school_task (school_id, due_on);
create index school_task_open on school_task (due_on) where done_at is null;

--changeset gisement:0003-note
--comment: the trainers' own notes on a school; the key is made where the note is typed, so that sending it twice writes it once
create table school_note (
    id         uuid        primary key,
    school_id  uuid        not null,
    visit_id   uuid        references visit (id),
    author_id  uuid        not null,
    body       text        not null check (length(btrim(body)) between 1 and 4000),
    written_at timestamptz not null,
    kept_at    timestamptz not null default now()
);
create index school_note_school on school_note (school_id, written_at desc);

--changeset gisement:0003-school-life
--comment: when a school last told of something it did, by what it told the platform
create table school_life (
    school_id uuid        primary key,
    told_at   timestamptz not null
);
