--liquibase formatted sql

--changeset gisement:0004-person
--comment: who has an account, one row by e-mail; what a person may do stands in membership
create table person (
    id          uuid        primary key default uuidv7(),
    mail        text        not null check (mail = lower(btrim(mail)) and position('@' in mail) > 1),
    civility    text        check (civility in ('M.', 'Mme')),
    family_name text        not null check (length(btrim(family_name)) between 1 and 200),
    given_name  text        not null check (length(btrim(given_name)) between 1 and 200),
    created_at  timestamptz not null default now(),
    updated_at  timestamptz not null default now(),
    unique (mail)
);

--changeset gisement:0004-membership
--comment: what a person does in a tenant, and in which of its schools; an ended one stays for the record
create table membership (
    id         uuid        primary key default uuidv7(),
    person_id  uuid        not null references person (id),
    tenant_id  uuid        not null references tenant (id),
    role       text        not null check (role in ('DIRECTOR', 'TEACHER')),
    site_uai   text        not null references site (uai),
    origin     text        not null check (origin in ('IMPORT', 'HAND')),
    created_at timestamptz not null default now(),
    ended_at   timestamptz,
    unique (person_id, site_uai, role)
);
create index membership_tenant on membership (tenant_id);
create index membership_site on membership (site_uai);

--changeset gisement:0004-people-grants
--comment: the running application reads people and memberships
grant select on person, membership to "${role.platform}";
