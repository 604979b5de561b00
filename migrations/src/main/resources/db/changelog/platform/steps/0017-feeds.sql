--liquibase formatted sql

--changeset gisement:0017-calendar-feed
--comment: the address at which somebody's calendar asks for their sessions and visits; its secret is kept as a seal alone
create table calendar_feed (
    person_id uuid        primary key references person (id) on delete cascade,
    seal      bytea       not null unique check (length(seal) = 32),
    made_at   timestamptz not null default now()
);
grant select, insert, update, delete on calendar_feed to "${role.platform}";
