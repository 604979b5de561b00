--liquibase formatted sql

--changeset gisement:0016-figure-standing
--comment: how fresh each circonscription's figures are; asked_at is set while a report is waited for
create table figure_standing (
    circonscription_id uuid        primary key references tenant (id),
    number             bigint,
    computed_at        timestamptz,
    received_at        timestamptz,
    asked_at           timestamptz,
    check ((number is null) = (computed_at is null) and (number is null) = (received_at is null))
);
create table figure_gap (
    circonscription_id uuid        not null references figure_standing (circonscription_id) on delete cascade,
    number             bigint      not null,
    noticed_at         timestamptz not null,
    primary key (circonscription_id, number)
);
grant select, insert, update on figure_standing to "${role.platform}";
grant select, insert, delete on figure_gap to "${role.platform}";

--changeset gisement:0016-figures
--comment: what each circonscription last reported, in columns that can be summed
create table figure_total (
    circonscription_id uuid     primary key references figure_standing (circonscription_id) on delete cascade,
    school_year        smallint not null,
    day                date     not null,
    schools            integer  not null check (schools >= 0),
    families_reached   integer  not null check (families_reached between 0 and schools),
    teachers           integer  not null check (teachers >= 0),
    trained            integer  not null check (trained between 0 and teachers),
    sessions           integer  not null check (sessions >= 0),
    given_minutes      bigint   not null check (given_minutes >= 0),
    followed_minutes   bigint   not null check (followed_minutes >= 0),
    attendances        integer  not null check (attendances >= 0),
    places             integer  not null check (places >= 0),
    empty_places       integer  not null check (empty_places between 0 and places)
);
create table figure_stage (
    circonscription_id uuid    not null references figure_standing (circonscription_id) on delete cascade,
    month              date    not null check (extract(day from month) = 1),
    stage              text    not null,
    schools            integer not null check (schools >= 0),
    primary key (circonscription_id, month, stage)
);
create table figure_delay (
    circonscription_id uuid    not null references figure_standing (circonscription_id) on delete cascade,
    days               integer not null check (days >= 0),
    schools            integer not null check (schools > 0),
    primary key (circonscription_id, days)
);
create table figure_curve (
    circonscription_id uuid     not null references figure_standing (circonscription_id) on delete cascade,
    curve              text     not null,
    week               smallint not null,
    reached            integer  not null check (reached between 0 and observed),
    observed           integer  not null check (observed >= 0),
    primary key (circonscription_id, curve, week)
);
grant select, insert, update on figure_total to "${role.platform}";
grant select, insert, delete on figure_stage, figure_delay, figure_curve to "${role.platform}";
