--liquibase formatted sql

--changeset gisement:0020-person-turn
--comment: a row to hold while somebody who works in several circonscriptions is given a time in one of them; says nothing
create table person_turn (
    person_id uuid        primary key references person (id) on delete cascade,
    taken_at  timestamptz not null default now()
);
grant select, insert, update on person_turn to "${role.platform}";
