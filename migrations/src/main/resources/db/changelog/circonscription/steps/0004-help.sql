--liquibase formatted sql

--changeset gisement:0004-help-request
--comment: what a school asks the circonscription's trainers for, and what they answered
create table help_request (
    id          uuid        primary key default uuidv7(),
    school_id   uuid        not null,
    asked_by    uuid        not null,
    asked_at    timestamptz not null default now(),
    topic       text        not null,
    words       text        not null check (length(btrim(words)) between 1 and 4000),
    state       text        not null default 'OPEN' check (state in ('OPEN', 'ANSWERED', 'CLOSED', 'WITHDRAWN')),
    answered_by uuid,
    answered_at timestamptz,
    answer      text        check (length(answer) <= 4000),
    chosen_slot integer,
    ended_by    uuid,
    ended_at    timestamptz,
    version     integer     not null default 0,
    check ((answered_at is null) = (answer is null)),
    check ((answered_at is null) = (answered_by is null)),
    check (chosen_slot is null or answered_at is not null),
    check ((state in ('CLOSED', 'WITHDRAWN')) = (ended_at is not null))
);
create index help_request_school on help_request (school_id, asked_at desc);
create index help_request_waiting on help_request (asked_at) where state = 'OPEN';

--changeset gisement:0004-help-slot
--comment: when the school would have time, in its own order; a time of day only when one was named
create table help_slot (
    request_id uuid    not null references help_request (id) on delete cascade,
    place      integer not null check (place between 1 and 3),
    day        date    not null,
    part       text    not null check (part in ('MORNING', 'AFTERNOON', 'AT')),
    at         time,
    primary key (request_id, place),
    check ((part = 'AT') = (at is not null))
);

--changeset gisement:0004-support-hint
--comment: a school's director let a trainer in, as the school said when it did; the school's own schema decides
create table support_hint (
    school_id uuid        not null,
    person_id uuid        not null,
    until     timestamptz not null,
    primary key (school_id, person_id)
);
create index support_hint_person on support_hint (person_id);
