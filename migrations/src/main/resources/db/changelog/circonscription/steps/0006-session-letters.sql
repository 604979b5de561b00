--liquibase formatted sql

--changeset gisement:0006-session-letters
--comment: what those who have a place were told by mail: which sequence of the session, how often, and whether they were reminded
alter table training_enrolment add column told_sequence integer;
alter table training_enrolment add column told_times integer not null default 0;
alter table training_enrolment add column reminded_at timestamptz;
alter table training_enrolment add column letter_failures smallint not null default 0;
alter table training_enrolment add column letter_again_at timestamptz;
