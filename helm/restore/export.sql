-- Writes the psql script that copies one school's rows into files. Run it on the server that has the rows:
--   psql -XAtq -v schema=t_000412 -f export.sql > export.psql && psql -X -f export.psql
select '\set ON_ERROR_STOP on';

select format('\copy (select version from platform.fleet_schema where schema_name = %1$L) to %2$L', :'schema', 'version.rows');

select format('\copy %I.%I (%s) to %L', n.nspname, c.relname,
              string_agg(quote_ident(a.attname), ', ' order by a.attnum), c.relname || '.rows')
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
where n.nspname = :'schema' and c.relkind = 'r' and c.relname <> 'databasechangelog'
group by n.nspname, c.relname
order by c.relname;
