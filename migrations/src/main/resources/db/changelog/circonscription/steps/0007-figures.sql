--liquibase formatted sql

--changeset gisement:0007-figure-sent
--comment: what the circonscription last told of its figures: the number of the report, when, and a digest of what it said
create table figure_sent (
    single  boolean     primary key default true check (single),
    number  bigint      not null,
    sent_at timestamptz not null,
    digest  text        not null
);
