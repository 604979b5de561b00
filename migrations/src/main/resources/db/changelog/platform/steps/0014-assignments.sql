--liquibase formatted sql

--changeset gisement:0014-membership-span
--comment: a right begins on a day; a trainer's takes a share of their time; who had a circonscription before may have it again
alter table membership add column started_at timestamptz;
update membership set started_at = created_at;
alter table membership alter column started_at set default now();
alter table membership alter column started_at set not null;
alter table membership add column time_share smallint;
alter table membership add constraint membership_time_share_check
    check (time_share is null or role = 'ERUN' and time_share between 1 and 100);
alter table membership add constraint membership_span_check
    check (role not in ('IEN', 'ERUN') or ended_at is null or ended_at >= started_at);
drop index membership_without_site;
create unique index membership_without_site on membership (person_id, tenant_id, role) nulls not distinct
    where site_uai is null and role not in ('IEN', 'ERUN');
create index membership_assignment on membership (tenant_id, started_at) where role in ('IEN', 'ERUN');
create index membership_assigned_person on membership (person_id) where role in ('IEN', 'ERUN');
