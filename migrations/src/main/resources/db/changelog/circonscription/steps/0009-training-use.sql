--liquibase formatted sql

--changeset gisement:0009-teacher-use
--comment: that a teacher once did in class what training teaches, as their school told; that they did, not how often
create table teacher_use (
    person_id uuid        not null,
    use       text        not null,
    first_at  timestamptz not null,
    primary key (person_id, use)
);

--changeset gisement:0009-help-letters
--comment: which trainers were told by mail of a request; what was asked before is not told again
alter table help_request add column told_at timestamptz;
alter table help_request add column letter_failures smallint not null default 0;
alter table help_request add column letter_again_at timestamptz;
update help_request set told_at = now();
create index help_request_untold on help_request (asked_at) where told_at is null and state = 'OPEN';
create table help_told (
    request_id uuid        not null references help_request (id) on delete cascade,
    person_id  uuid        not null,
    told_at    timestamptz not null default now(),
    primary key (request_id, person_id)
);
