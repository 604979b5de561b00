--liquibase formatted sql

--changeset gisement:0001-profile
--comment: what the space says of itself; its one row repeats the tenant, so that a wrong schema is noticed
create table profile (
    tenant_id  uuid        primary key,
    name       text        not null,
    welcome    text,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);
create unique index profile_single on profile ((true));

--changeset gisement:0001-school-class
--comment: the classes of a school year
create table school_class (
    id          uuid        primary key default uuidv7(),
    school_year integer     not null check (school_year between 2000 and 2200),
    name        text        not null check (length(btrim(name)) between 1 and 80),
    level       text        not null,
    site_uai    text        not null,
    archived_at timestamptz,
    created_at  timestamptz not null default now(),
    version     integer     not null default 0,
    unique (school_year, site_uai, name)
);

--changeset gisement:0001-class-teacher
--comment: who teaches a class, by the account's id; the person's record stays with the platform
create table class_teacher (
    class_id  uuid not null references school_class (id) on delete cascade,
    person_id uuid not null,
    since     date not null default current_date,
    until     date,
    primary key (class_id, person_id),
    check (until is null or until >= since)
);
create index class_teacher_person on class_teacher (person_id);

--changeset gisement:0001-event
--comment: what happened, for the space's own people
create table event (
    id          uuid        primary key default uuidv7(),
    happened_at timestamptz not null default now(),
    person_id   uuid,
    topic       text        not null,
    detail      jsonb       not null default '{}'
);
create index event_happened on event (happened_at desc);
