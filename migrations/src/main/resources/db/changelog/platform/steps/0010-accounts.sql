--liquibase formatted sql

--changeset gisement:0010-roles
--comment: every role of the platform, of circonscriptions and of schools; a right that ends has its end written beforehand
alter table membership drop constraint membership_role_check;
alter table membership alter column tenant_id drop not null;
alter table membership alter column site_uai drop not null;
alter table membership add constraint membership_role_check check (role in
    ('RECTORAT_ADMIN', 'PROJECT_LEAD', 'IEN', 'ERUN', 'DIRECTOR', 'TEACHER', 'SUBSTITUTE', 'GUARDIAN', 'PUPIL'));
alter table membership add constraint membership_scope_check check (
    case
        when role in ('RECTORAT_ADMIN', 'PROJECT_LEAD') then tenant_id is null and site_uai is null
        when role in ('IEN', 'ERUN') then tenant_id is not null and site_uai is null
        when role in ('DIRECTOR', 'TEACHER', 'SUBSTITUTE') then tenant_id is not null and site_uai is not null
        else tenant_id is not null
    end);
create unique index membership_without_site on membership (person_id, tenant_id, role) nulls not distinct
    where site_uai is null;

--changeset gisement:0010-account
--comment: what a person signs in with; the epoch ends every session at once, a null hash was never activated
create table account (
    person_id       uuid        primary key references person (id),
    password_hash   text,
    activated_at    timestamptz,
    session_epoch   integer     not null default 1,
    blocked_at      timestamptz,
    blocked_reason  text,
    last_sign_in_at timestamptz,
    created_at      timestamptz not null default now(),
    updated_at      timestamptz not null default now(),
    check ((password_hash is null) = (activated_at is null)),
    check (blocked_reason is null or blocked_at is not null)
);

--changeset gisement:0010-activation
--comment: single-use ways to set a password, kept as hashes only
create table activation (
    id         uuid        primary key default uuidv7(),
    person_id  uuid        not null references person (id),
    code_hash  bytea       not null unique,
    link_hash  bytea       not null unique,
    issued_at  timestamptz not null default now(),
    issued_by  uuid        references person (id),
    expires_at timestamptz not null,
    used_at    timestamptz,
    revoked_at timestamptz,
    check (expires_at > issued_at)
);
create index activation_person on activation (person_id);

--changeset gisement:0010-sign-in
--comment: one row a session, so that each can be seen and ended; device is a few words, never an address
create table sign_in (
    id           uuid        primary key default uuidv7(),
    person_id    uuid        not null references person (id),
    device       text        not null check (length(device) <= 100),
    started_at   timestamptz not null default now(),
    last_seen_at timestamptz not null default now(),
    ended_at     timestamptz
);
create index sign_in_person on sign_in (person_id, started_at desc);

--changeset gisement:0010-account-grants
--comment: the running application keeps accounts; it neither makes people nor gives rights
grant select, insert, update on account, activation, sign_in to "${role.platform}";
