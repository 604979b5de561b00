--liquibase formatted sql

--changeset gisement:0002-tenant
--comment: the registry of circonscriptions and school spaces
create table tenant (
    id           uuid        primary key default uuidv7(),
    kind         text        not null check (kind in ('CIRCONSCRIPTION', 'SCHOOL')),
    state        text        not null check (state in
                     ('PROVISIONING', 'ACTIVE', 'SUSPENDED', 'ARCHIVED', 'DELETING', 'DELETED', 'FAILED')),
    state_reason text,
    slug         text        not null,
    name         text        not null,
    code         text,
    rpi          text,
    parent_id    uuid        references tenant (id),
    schema_name  text        unique references fleet_schema (schema_name),
    login_name   text        not null,
    cell         text        not null default 'main',
    epoch        integer     not null default 1,
    created_at   timestamptz not null default now(),
    updated_at   timestamptz not null default now(),
    unique (kind, slug),
    unique (kind, code),
    check ((kind = 'SCHOOL') = (parent_id is not null))
);
create index tenant_parent on tenant (parent_id);

--changeset gisement:0002-site
--comment: the schools of the national directory, each a site of one space
create table site (
    uai            text    primary key,
    tenant_id      uuid    not null references tenant (id),
    name           text    not null,
    address        text,
    postal_code    text,
    commune        text    not null,
    commune_code   text,
    phone          text,
    mail           text,
    latitude       double precision,
    longitude      double precision,
    private_school boolean not null default false,
    nursery        boolean not null default false,
    elementary     boolean not null default false,
    nature_code    text,
    opened_on      date,
    closed_on      date
);
create index site_tenant on site (tenant_id);

--changeset gisement:0002-registry-change
--comment: (count, max id) of this table is the registry's version; no row is shared, so writers never wait for each other
create table registry_change (
    id bigint      generated always as identity primary key,
    at timestamptz not null default now()
);

--changeset gisement:0002-registry-triggers splitStatements:false
create function note_registry_change() returns trigger language plpgsql security definer
    set search_path = platform, pg_temp as $$
begin
    insert into registry_change default values;
    return null;
end $$;
create trigger tenant_changed after insert or update or delete on tenant
    for each statement execute function note_registry_change();
create trigger site_changed after insert or update or delete on site
    for each statement execute function note_registry_change();
