--liquibase formatted sql

--changeset gisement:0018-training-module
--comment: the rectorat writes the académie's catalogue; nobody wrote the modules it begins with
alter table training_module add column created_by uuid;
grant insert, update on training_module to "${role.platform}";

--changeset gisement:0018-training-file
--comment: documents that go with the académie's modules; what they are was told by their content
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
grant select, insert, delete on training_file to "${role.platform}";

--changeset gisement:0018-training-path
--comment: what teachers of the whole académie may follow alone; how far they are stands in their circonscription
create table training_path (
    id         uuid        primary key default uuidv7(),
    module_id  uuid        not null references training_module (id),
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
grant select, insert, update on training_path to "${role.platform}";
grant select, insert, delete on training_path_media to "${role.platform}";
