--liquibase formatted sql

--changeset gisement:0015-training-module
--comment: the académie's catalogue of training, the same for every circonscription
create table training_module (
    id           uuid        primary key default uuidv7(),
    title        text        not null check (length(btrim(title)) between 1 and 120),
    objectives   text        not null default '' check (length(objectives) <= 4000),
    minutes      smallint    not null check (minutes between 15 and 2400),
    level        text        not null check (level in ('FIRST', 'USUAL', 'ADVANCED')),
    prerequisite uuid        references training_module (id),
    hours        text        not null check (hours in ('EIGHTEEN', 'CONTINUING', 'NONE')),
    documents    jsonb       not null default '[]',
    retired_at   timestamptz,
    created_at   timestamptz not null default now(),
    version      integer     not null default 0,
    check (prerequisite is distinct from id)
);
create unique index training_module_title on training_module (lower(title)) where retired_at is null;
grant select on training_module to "${role.platform}";

--changeset gisement:0015-training-catalogue
--comment: the modules that every circonscription begins with
insert into training_module (id, title, objectives, minutes, level, prerequisite, hours) values
    ('01920000-0000-7000-8000-000000000001', 'Découverte de l’espace numérique',
     'Se connecter, se repérer dans l’espace de son école, comprendre qui voit quoi. Chacun repart avec son compte activé et sa classe ouverte.',
     90, 'FIRST', null, 'EIGHTEEN'),
    ('01920000-0000-7000-8000-000000000002', 'Le blog de la classe',
     'Écrire un article avec ses élèves, le relire, le publier, le reprendre. Installer un rythme qui tient toute l’année.',
     120, 'USUAL', '01920000-0000-7000-8000-000000000001', 'EIGHTEEN'),
    ('01920000-0000-7000-8000-000000000003', 'Le cahier de réalisations',
     'Garder la trace de ce que chaque élève a fait, le montrer à sa famille, s’en servir pour parler des progrès.',
     120, 'USUAL', '01920000-0000-7000-8000-000000000001', 'EIGHTEEN'),
    ('01920000-0000-7000-8000-000000000004', 'Le carnet de liaison',
     'Écrire aux familles, suivre les accusés de lecture, choisir ce qui reste sur papier pour celles qui n’ont pas d’écran.',
     90, 'USUAL', '01920000-0000-7000-8000-000000000001', 'EIGHTEEN'),
    ('01920000-0000-7000-8000-000000000005', 'Droit à l’image et données des élèves',
     'Recueillir les autorisations, savoir ce que l’on peut publier et pour combien de temps, répondre à une famille qui change d’avis.',
     60, 'USUAL', null, 'EIGHTEEN'),
    ('01920000-0000-7000-8000-000000000006', 'Module administrateur de l’école',
     'Pour qui dirige l’école : ouvrir les classes, importer et suivre les personnes, remettre les comptes, tenir les autorisations à jour.',
     180, 'ADVANCED', '01920000-0000-7000-8000-000000000001', 'CONTINUING');
