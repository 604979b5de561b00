--liquibase formatted sql

--changeset gisement:0003-support-access
--comment: a trainer whom the director lets look at the school's pages, for a few days; a row that ended stays
create table support_access (
    id         uuid        primary key default uuidv7(),
    person_id  uuid        not null,
    granted_by uuid        not null,
    granted_at timestamptz not null default now(),
    until      timestamptz not null,
    request_id uuid,
    revoked_at timestamptz,
    revoked_by uuid,
    check (until > granted_at and until <= granted_at + interval '15 days 2 hours'),
    check ((revoked_at is null) = (revoked_by is null))
);
create index support_access_person on support_access (person_id, granted_at desc);

--changeset gisement:0003-support-look
--comment: what the trainer was shown, for the director to see
create table support_look (
    id        uuid        primary key default uuidv7(),
    access_id uuid        not null references support_access (id),
    looked_at timestamptz not null default now(),
    kind      text        not null,
    title     text        not null,
    path      text        not null
);
create index support_look_access on support_look (access_id, looked_at desc);
