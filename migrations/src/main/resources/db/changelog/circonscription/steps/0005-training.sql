--liquibase formatted sql

--changeset gisement:0005-training-module
--comment: what the circonscription itself teaches, beside the académie's catalogue; a retired one stays for its sessions
create table training_module (
    id           uuid        primary key default uuidv7(),
    title        text        not null check (length(btrim(title)) between 1 and 120),
    objectives   text        not null default '' check (length(objectives) <= 4000),
    minutes      smallint    not null check (minutes between 15 and 2400),
    level        text        not null check (level in ('FIRST', 'USUAL', 'ADVANCED')),
    prerequisite uuid,
    hours        text        not null check (hours in ('EIGHTEEN', 'CONTINUING', 'NONE')),
    documents    jsonb       not null default '[]',
    retired_at   timestamptz,
    created_by   uuid        not null,
    created_at   timestamptz not null default now(),
    version      integer     not null default 0,
    check (prerequisite is distinct from id)
);
create unique index training_module_title on training_module (lower(title)) where retired_at is null;

--changeset gisement:0005-training-session
--comment: when and where a module is taught; the sequence counts what those who were invited must be told of
create table training_session (
    id              uuid        primary key default uuidv7(),
    module_id       uuid        not null,
    starts_at       timestamptz not null,
    ends_at         timestamptz not null,
    room            text        check (length(btrim(room)) between 1 and 120),
    link            text        check (length(link) between 1 and 500),
    capacity        smallint    not null check (capacity between 1 and 500),
    everybody       boolean     not null,
    walk_ins        boolean     not null,
    counted_minutes smallint    not null check (counted_minutes between 0 and 2400),
    hours           text        not null check (hours in ('EIGHTEEN', 'CONTINUING', 'NONE')),
    state           text        not null default 'PLANNED' check (state in ('PLANNED', 'CANCELLED', 'HELD')),
    reason          text        check (length(reason) <= 500),
    sequence        integer     not null default 0,
    created_by      uuid        not null,
    created_at      timestamptz not null default now(),
    changed_at      timestamptz not null default now(),
    check (ends_at > starts_at),
    check (room is not null or link is not null),
    check (reason is null or state = 'CANCELLED')
);
create index training_session_span on training_session (starts_at, ends_at) where state <> 'CANCELLED';
create index training_session_module on training_session (module_id);
create table training_session_trainer (
    session_id uuid not null references training_session (id),
    person_id  uuid not null,
    primary key (session_id, person_id)
);
create index training_session_trainer_person on training_session_trainer (person_id);
create table training_invitation (
    session_id uuid not null references training_session (id),
    school_id  uuid,
    person_id  uuid,
    check (num_nonnulls(school_id, person_id) = 1)
);
create unique index training_invitation_once on training_invitation (session_id, school_id, person_id) nulls not distinct;

--changeset gisement:0005-training-enrolment
--comment: who takes part, a row for a person however many schools they have; the turn is their place in the waiting list
create table training_enrolment (
    session_id  uuid        not null references training_session (id),
    person_id   uuid        not null,
    state       text        not null check (state in ('ENROLLED', 'WAITING', 'ASKED', 'WITHDRAWN')),
    turn        integer     not null,
    presence    text        check (presence in ('PRESENT', 'ABSENT')),
    presence_by text        check (presence_by in ('TRAINER', 'LINK')),
    presence_at timestamptz,
    set_by      uuid        not null,
    set_at      timestamptz not null default now(),
    primary key (session_id, person_id),
    check (presence is null or state = 'ENROLLED'),
    check ((presence is null) = (presence_at is null) and (presence is null) = (presence_by is null))
);
create index training_enrolment_person on training_enrolment (person_id, state);
create index training_enrolment_turn on training_enrolment (session_id, turn) where state = 'WAITING';

--changeset gisement:0005-training-evaluation
--comment: what people thought of a session, and apart from it that they said something; nothing leads from one to the other
create table training_evaluation (
    id         uuid     primary key default gen_random_uuid(),
    session_id uuid     not null references training_session (id),
    useful     smallint not null check (useful between 1 and 4),
    able       smallint not null check (able between 1 and 4),
    words      text     not null default '' check (length(words) <= 2000)
);
create index training_evaluation_session on training_evaluation (session_id);
create table training_evaluated (
    session_id uuid not null references training_session (id),
    person_id  uuid not null,
    primary key (session_id, person_id)
);

--changeset gisement:0005-training-ability
--comment: what a teacher says they can do alone, by module
create table training_ability (
    person_id uuid        not null,
    module_id uuid        not null,
    said_at   timestamptz not null default now(),
    primary key (person_id, module_id)
);
