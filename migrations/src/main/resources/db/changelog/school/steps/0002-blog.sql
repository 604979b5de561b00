--liquibase formatted sql

--changeset gisement:0002-class-history
--comment: somebody may teach a class, leave it and come back: each time is a row of its own, one of them without an end
alter table class_teacher drop constraint class_teacher_pkey;
alter table class_teacher add primary key (class_id, person_id, since);
create unique index class_teacher_now on class_teacher (class_id, person_id) where until is null;

--changeset gisement:0002-class-name
--comment: CE1 b is CE1 B
create unique index school_class_name on school_class (school_year, site_uai, lower(name));

--changeset gisement:0002-article
--comment: an article of a class's blog as its readers see it; before its first publication it has no words of its own
create table article (
    id                 uuid        primary key default uuidv7(),
    class_id           uuid        not null references school_class (id),
    author_id          uuid        not null,
    title              text        check (length(title) <= 200),
    body               text        check (length(body) <= 100000),
    published_at       timestamptz,
    published_revision integer     not null default 0,
    changed_at         timestamptz,
    withdrawn_at       timestamptz,
    created_at         timestamptz not null default now(),
    version            integer     not null default 0,
    check ((published_at is null) = (title is null)),
    check ((title is null) = (body is null))
);
create index article_class on article (class_id, published_at desc);
create index article_read on article (published_at desc) where published_at is not null and withdrawn_at is null;

--changeset gisement:0002-article-draft
--comment: what is being written, apart from what readers see; the revision tells two writers from each other
create table article_draft (
    article_id uuid        primary key references article (id) on delete cascade,
    title      text        not null default '' check (length(title) <= 200),
    body       text        not null default '' check (length(body) <= 100000),
    revision   integer     not null default 0,
    saved_by   uuid        not null,
    saved_at   timestamptz not null default now()
);
