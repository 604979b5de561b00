--liquibase formatted sql

--changeset gisement:0002-followed-school
--comment: which trainer follows which school, since when; a row that ended stays for the record
create table followed_school (
    id        uuid        primary key default uuidv7(),
    school_id uuid        not null,
    person_id uuid        not null,
    since     timestamptz not null default now(),
    until     timestamptz,
    set_by    uuid        not null,
    check (until is null or until >= since)
);
create unique index followed_school_now on followed_school (school_id) where until is null;
