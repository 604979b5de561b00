--liquibase formatted sql

--changeset gisement:0001-fleet-ledger
--comment: one row for each schema of the fleet, spares and templates included; the engine locks it while it migrates
create sequence fleet_number minvalue 1;

create table fleet_schema (
    schema_name    text        primary key,
    role_name      text        not null unique,
    kind           text        not null check (kind in ('CIRCONSCRIPTION', 'SCHOOL')),
    purpose        text        not null check (purpose in ('TEMPLATE', 'SPARE', 'TENANT')),
    version        integer     not null default 0,
    migrated_at    timestamptz not null default now(),
    failed_version integer,
    failure        text,
    failed_at      timestamptz,
    attempts       integer     not null default 0
);
create index fleet_schema_behind on fleet_schema (kind, version);
create index fleet_schema_spare on fleet_schema (kind, schema_name) where purpose = 'SPARE';

--changeset gisement:0001-fleet-bundle
--comment: what a version does, compiled once from its change set; never changed after
create table fleet_bundle (
    kind               text        not null check (kind in ('CIRCONSCRIPTION', 'SCHOOL')),
    version            integer     not null,
    changeset_id       text        not null,
    author             text        not null,
    path               text        not null,
    liquibase_checksum text        not null,
    description        text        not null,
    mode               text        not null check (mode in ('TRANSACTION', 'CONCURRENT', 'BACKFILL')),
    statements         text[]      not null,
    sha256             text        not null,
    compiled_at        timestamptz not null default now(),
    primary key (kind, version),
    unique (kind, path, author, changeset_id)
);

--changeset gisement:0001-fleet-changelog
--comment: which changelog the templates were last brought to, so that nothing to do costs one query
create table fleet_changelog (
    name   text primary key,
    sha256 text not null
);

--changeset gisement:0001-role-incident
--comment: roles found altered and healed by the reconciler
create table role_incident (
    id        bigint      generated always as identity primary key,
    found_at  timestamptz not null default now(),
    role_name text        not null,
    what      text        not null,
    healed    boolean     not null
);
