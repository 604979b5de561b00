-- Writes the psql script that puts one school's rows back, in one transaction. Run it on the live server, in the folder
-- of the exported files:
--   psql -XAtq -v schema=t_000412 -f import.sql > import.psql && psql -X -f import.psql
-- It refuses a school that is not suspended, rows of another version, and rows of another school. What the school holds
-- now is replaced; no other schema is touched.
select '\set ON_ERROR_STOP on';
select 'begin;';
select 'set local lock_timeout = ''10s'';';

select format('do $$ begin if not exists (select from platform.tenant where schema_name = %1$L and state = ''SUSPENDED'') then raise exception ''the school of %1$s is not suspended''; end if; end $$;', :'schema');

select 'create temporary table restored_version (version integer) on commit drop;';
select '\copy restored_version from ''version.rows''';
select format('do $$ begin if (select version from restored_version) <> (select version from platform.fleet_schema where schema_name = %1$L) then raise exception ''the rows are of another version than %1$s''; end if; end $$;', :'schema');

select format('truncate %s;', string_agg(format('%I.%I', n.nspname, c.relname), ', ' order by c.relname))
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
where n.nspname = :'schema' and c.relkind = 'r' and c.relname <> 'databasechangelog';

-- A table comes after those that its rows point at.
with recursive place (oid, level) as (
    select c.oid, 0
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = :'schema' and c.relkind = 'r' and c.relname <> 'databasechangelog'
    union
    select k.conrelid, p.level + 1
    from place p
    join pg_constraint k on k.confrelid = p.oid and k.contype = 'f' and k.conrelid <> k.confrelid
    where p.level < 100
)
select format('\copy %I.%I (%s) from %L', n.nspname, c.relname,
              string_agg(quote_ident(a.attname), ', ' order by a.attnum), c.relname || '.rows')
from (select oid, max(level) as level from place group by oid) p
join pg_class c on c.oid = p.oid
join pg_namespace n on n.oid = c.relnamespace
join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
group by n.nspname, c.relname, p.level
order by p.level, c.relname;

select format('do $$ begin if not exists (select from %1$I.profile p join platform.tenant t on t.id = p.tenant_id where t.schema_name = %1$L) then raise exception ''the rows are of another school than %1$s''; end if; end $$;', :'schema');

-- Caches, sessions and news carry the epoch: what was remembered of the school before is not believed any more.
select format('update platform.tenant set epoch = epoch + 1, updated_at = now() where schema_name = %L;', :'schema');
select 'commit;';
select format('select ''%1$s is restored, epoch '' || epoch from platform.tenant where schema_name = %1$L;', :'schema');
