--liquibase formatted sql

--changeset gisement:0010-training-file
--comment: documents that go with the circonscription's own modules; what they are was told by their content
create table training_file (
    id        uuid        primary key default uuidv7(),
    module_id uuid        not null references training_module (id) on delete cascade,
    label     text        not null check (length(btrim(label)) between 1 and 120),
    format    text        not null check (format in ('PDF', 'ODT', 'JPEG')),
    bytes     integer     not null check (bytes > 0),
    content   bytea       storage external not null,
    added_by  uuid        not null,
    added_at  timestamptz not null default now()
);
create index training_file_module on training_file (module_id, id);

--changeset gisement:0010-training-path
--comment: what a teacher follows alone, of a module of either catalogue; stored outside, so that a part of a film is read alone
create table training_path (
    id         uuid        primary key default uuidv7(),
    module_id  uuid        not null,
    title      text        not null check (length(btrim(title)) between 1 and 120),
    summary    text        not null default '' check (length(summary) <= 1000),
    minutes    smallint    not null check (minutes between 1 and 120),
    steps      jsonb       not null default '[]',
    state      text        not null default 'DRAFT' check (state in ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
    created_by uuid        not null,
    created_at timestamptz not null default now(),
    version    integer     not null default 0,
    check (state <> 'PUBLISHED' or jsonb_array_length(steps) > 0)
);
create index training_path_module on training_path (module_id, id);
create table training_path_media (
    id       uuid        primary key default uuidv7(),
    path_id  uuid        not null references training_path (id) on delete cascade,
    format   text        not null check (format in ('JPEG', 'MP4', 'WEBM')),
    bytes    integer     not null check (bytes > 0),
    content  bytea       storage external not null,
    added_by uuid        not null,
    added_at timestamptz not null default now()
);
create index training_path_media_path on training_path_media (path_id);

--changeset gisement:0010-training-alone
--comment: how far teachers are in paths of either catalogue, and which they finished, by the title it had
create table training_path_walk (
    person_id  uuid        not null,
    path_id    uuid        not null,
    passed     uuid[]      not null default '{}',
    answered   uuid[]      not null default '{}',
    started_at timestamptz not null default now(),
    moved_at   timestamptz not null default now(),
    primary key (person_id, path_id)
);
create table training_alone (
    person_id   uuid        not null,
    path_id     uuid        not null,
    module_id   uuid        not null,
    title       text        not null check (length(btrim(title)) between 1 and 120),
    finished_at timestamptz not null,
    primary key (person_id, path_id)
);
