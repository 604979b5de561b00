--liquibase formatted sql

--changeset gisement:0008-use-case
--comment: what works in a class; the words are what is searched, without accents
create table use_case (
    id             uuid        primary key default uuidv7(),
    school_id      uuid,
    proposed_by    uuid        not null,
    from_school    boolean     not null,
    proposed_at    timestamptz not null default now(),
    title          text        not null check (length(btrim(title)) between 1 and 120),
    levels         text[]      not null check (cardinality(levels) between 1 and 9),
    subject        text        not null,
    tools          text[]      not null check (cardinality(tools) between 1 and 20),
    sessions       smallint    not null check (sessions between 1 and 30),
    minutes        smallint    not null check (minutes between 5 and 360),
    steps          text[]      not null check (cardinality(steps) between 1 and 15),
    result         text        not null check (length(btrim(result)) between 1 and 2000),
    template_title text        not null default '' check (length(template_title) <= 200),
    template_body  text        not null default '' check (length(template_body) <= 5000),
    words          text        not null,
    search         tsvector    generated always as (to_tsvector('french'::regconfig, words)) stored,
    state          text        not null default 'PROPOSED'
                               check (state in ('PROPOSED', 'CHANGES_ASKED', 'REVIEWED', 'SHARED', 'DISMISSED')),
    remark         text        check (length(btrim(remark)) between 1 and 2000),
    agreement      text        check (agreement in ('AGREED', 'REFUSED')),
    agreement_by   uuid,
    agreement_at   timestamptz,
    noted_from     text        check (length(btrim(noted_from)) between 1 and 120),
    noted_on       date,
    portal_at      timestamptz,
    portal_round   integer     not null default 0,
    uses           integer     not null default 0,
    version        integer     not null default 0,
    check (school_id is not null or not from_school),
    check (school_id is not null or agreement is null and noted_on is null),
    check ((agreement is null) = (agreement_by is null) and (agreement is null) = (agreement_at is null)),
    check ((noted_from is null) = (noted_on is null)),
    check (remark is not null or state not in ('CHANGES_ASKED', 'DISMISSED')),
    check (portal_at is null or state = 'SHARED')
);
create index use_case_school on use_case (school_id);
create index use_case_search on use_case using gin (search);

--changeset gisement:0008-use-case-picture
--comment: made anew from what was given, without where and when it was taken; somebody recognisable only with authorisations
create table use_case_picture (
    id           uuid     primary key default uuidv7(),
    use_case_id  uuid     not null references use_case (id) on delete cascade,
    description  text     not null check (length(btrim(description)) between 1 and 300),
    recognisable boolean  not null,
    collected_by text     check (length(btrim(collected_by)) between 1 and 120),
    collected_on date,
    width        integer  not null check (width > 0),
    height       integer  not null check (height > 0),
    content      bytea    not null,
    added_by     uuid     not null,
    added_at     timestamptz not null default now(),
    check (recognisable = (collected_by is not null) and recognisable = (collected_on is not null))
);
create index use_case_picture_of on use_case_picture (use_case_id, id);
