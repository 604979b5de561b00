--liquibase formatted sql

--changeset gisement:0019-use-case
--comment: copies of what circonscriptions proposed to the académie; what is accepted, every school reads
create table use_case (
    id                 uuid        primary key default uuidv7(),
    circonscription_id uuid        not null,
    source_id          uuid        not null,
    source_version     integer     not null,
    round              integer     not null,
    school_id          uuid,
    proposed_at        timestamptz not null,
    title              text        not null check (length(title) <= 120),
    levels             text[]      not null,
    subject            text        not null,
    tools              text[]      not null,
    sessions           smallint    not null,
    minutes            smallint    not null,
    steps              text[]      not null,
    result             text        not null check (length(result) <= 2000),
    template_title     text        not null check (length(template_title) <= 200),
    template_body      text        not null check (length(template_body) <= 5000),
    words              text        not null,
    search             tsvector    generated always as (to_tsvector('french'::regconfig, words)) stored,
    state              text        not null check (state in ('PENDING', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
    decided_by         uuid,
    decided_at         timestamptz,
    reason             text        check (length(btrim(reason)) between 1 and 2000),
    uses               integer     not null default 0,
    version            integer     not null default 0,
    unique (circonscription_id, source_id),
    check (state <> 'DECLINED' or reason is not null),
    check (state not in ('ACCEPTED', 'DECLINED') or decided_by is not null and decided_at is not null)
);
create index use_case_search on use_case using gin (search);
grant select, insert, update on use_case to "${role.platform}";

--changeset gisement:0019-use-case-picture
--comment: only pictures on which nobody can be recognised leave a circonscription
create table use_case_picture (
    id          uuid    not null,
    use_case_id uuid    not null references use_case (id) on delete cascade,
    description text    not null check (length(description) <= 300),
    width       integer not null,
    height      integer not null,
    content     bytea   not null,
    primary key (use_case_id, id)
);
grant select, insert, delete on use_case_picture to "${role.platform}";
