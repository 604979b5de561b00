--liquibase formatted sql

--changeset gisement:0003-inbox
--comment: what tenants tell the platform; the columns a tenant cannot name are filled in by the database
create table inbox (
    id          uuid        primary key default uuidv7(),
    login_name  name        not null default session_user,
    role_name   name        not null default current_user,
    written_at  timestamptz not null default clock_timestamp(),
    topic       text        not null check (length(topic) between 1 and 100),
    payload     jsonb       not null check (pg_column_size(payload) <= 65536),
    consumed_at timestamptz
);
create index inbox_pending on inbox (id) where consumed_at is null;
