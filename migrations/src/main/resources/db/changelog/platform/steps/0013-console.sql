--liquibase formatted sql

--changeset gisement:0013-membership-staff
--comment: the console counts staff, of whom there are few among pupils and families
create index membership_staff on membership (tenant_id, person_id) where role not in ('GUARDIAN', 'PUPIL');

--changeset gisement:0013-inbox-writer
--comment: when a space last told something
create index inbox_writer on inbox (role_name, written_at desc);

--changeset gisement:0013-console-grants
--comment: the console shows roles that were found altered
grant select on role_incident to "${role.platform}";
