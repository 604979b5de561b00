--liquibase formatted sql

--changeset gisement:0009-grants
--comment: tenants may write the inbox, the application's own login may read the registry; nobody else anything
grant usage on schema platform to "${role.tenant}", "${role.platform}";
grant insert (topic, payload) on inbox to "${role.tenant}";
grant select, update (consumed_at), delete on inbox to "${role.platform}";
grant select on tenant, site, registry_change, fleet_schema, fleet_bundle to "${role.platform}";
