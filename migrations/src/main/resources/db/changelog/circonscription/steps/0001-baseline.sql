--liquibase formatted sql

--changeset gisement:0001-profile
--comment: what the circonscription says of itself; its one row repeats the tenant, so that a wrong schema is noticed
create table profile (
    tenant_id  uuid        primary key,
    name       text        not null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);
create unique index profile_single on profile ((true));

--changeset gisement:0001-event
--comment: what happened, for the circonscription's own people
create table event (
    id          uuid        primary key default uuidv7(),
    happened_at timestamptz not null default now(),
    topic       text        not null,
    detail      jsonb       not null default '{}'
);
create index event_happened on event (happened_at desc);
