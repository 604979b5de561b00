package fr.gisement.migrations.drift;

import fr.gisement.migrations.drift.DriftReport.Difference;
import fr.gisement.migrations.drift.DriftReport.Drift;
import fr.gisement.migrations.drift.DriftReport.Side;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares every schema of the fleet with its kind's template: columns, indexes, constraints, triggers, functions and
 * grants. One query fingerprints them all; only those that differ are then looked at one by one.
 */
public final class DriftCheck {

    /**
     * Everything a schema is made of, a line each, told without its own name. The history table is not: its lines are
     * the ledger's to compare.
     */
    private static final String ITEMS = """
            select r.relnamespace as nsp, 'column' as what, r.relname || '.' || a.attname as name,
                   format_type(a.atttypid, a.atttypmod) || case when a.attnotnull then ' not null' else '' end
                       || coalesce(' default ' || replace(pg_get_expr(d.adbin, d.adrelid), s.schema_name, '*'), '')
                       || a.attidentity::text || a.attgenerated::text || coalesce(a.attacl::text, '') as definition
            from fleet s
            join pg_class r on r.relnamespace = s.nsp and r.relkind in ('r', 'p', 'v', 'm')
            join pg_attribute a on a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped
            left join pg_attrdef d on d.adrelid = r.oid and d.adnum = a.attnum and a.atthasdef
            union all
            select r.relnamespace, 'index', r.relname,
                   replace(pg_get_indexdef(r.oid), s.schema_name, '*') || case when i.indisvalid then '' else ' invalid' end
            from fleet s
            join pg_class r on r.relnamespace = s.nsp and r.relkind = 'i'
            join pg_index i on i.indexrelid = r.oid
            union all
            select c.connamespace, 'constraint', coalesce(r.relname, '') || '.' || c.conname,
                   replace(pg_get_constraintdef(c.oid), s.schema_name, '*') || case when c.convalidated then '' else ' not valid' end
            from fleet s
            join pg_constraint c on c.connamespace = s.nsp and c.contype <> 'n'
            left join pg_class r on r.oid = c.conrelid
            union all
            select r.relnamespace, 'grant', r.relname,
                   replace(coalesce(r.relacl::text, ''), s.role_name, '*') || ' ' || r.relkind::text
                       || case when r.relrowsecurity then ' rls' else '' end || ' owner '
                       || case when r.relowner = s.owner then 'ours' else r.relowner::regrole::text end
            from fleet s
            join pg_class r on r.relnamespace = s.nsp and r.relkind in ('r', 'p', 'v', 'm', 'S', 'f')
            union all
            select r.relnamespace, 'trigger', r.relname || '.' || t.tgname,
                   replace(pg_get_triggerdef(t.oid), s.schema_name, '*') || t.tgenabled::text
            from fleet s
            join pg_class r on r.relnamespace = s.nsp and r.relkind in ('r', 'p', 'v') and r.relhastriggers
            join pg_trigger t on t.tgrelid = r.oid and not t.tgisinternal
            union all
            select p.pronamespace, 'function', p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')',
                   md5(replace(pg_get_functiondef(p.oid), s.schema_name, '*'))
                       || replace(coalesce(p.proacl::text, ''), s.role_name, '*')
            from fleet s
            join pg_proc p on p.pronamespace = s.nsp and p.prokind in ('f', 'p')
            union all
            select s.nsp, 'rights', 'schema',
                   replace(coalesce(n.nspacl::text, ''), s.role_name, '*') || ' owner '
                       || case when n.nspowner = s.owner then 'ours' else n.nspowner::regrole::text end
            from fleet s join pg_namespace n on n.oid = s.nsp where not coalesce(s.closed, false)
            union all
            select s.nsp, 'rights', 'default ' || d.defaclobjtype::text || ' ' || d.defaclrole::regrole::text,
                   replace(d.defaclacl::text, s.role_name, '*')
            from fleet s join pg_default_acl d on d.defaclnamespace = s.nsp
            """;

    private static final String FLEET = """
            with fleet as materialized (
                select f.schema_name, f.role_name, f.kind, f.version, f.purpose, n.oid as nsp, b.nspowner as owner,
                       t.state in ('SUSPENDED', 'ARCHIVED') as closed
                from platform.fleet_schema f
                join pg_namespace b on b.nspname = 'platform'
                left join pg_namespace n on n.nspname = f.schema_name
                left join platform.tenant t on t.schema_name = f.schema_name
                %s)
            """;

    private static final String FINGERPRINTS = FLEET.formatted("") + """
            , item as (%s),
            print as (
                select nsp, count(*) as items, bit_xor(hashtextextended(what || ' ' || name || ' ' || definition, 0)) as hash
                from item where not (what = 'rights' and name = 'schema') group by nsp),
            rights as (
                select nsp, definition from item where what = 'rights' and name = 'schema')
            select f.schema_name, f.version = t.version as current,
                   p.items is distinct from tp.items or p.hash is distinct from tp.hash
                       or not coalesce(f.closed, false) and r.definition is distinct from tr.definition as differs
            from fleet f
            join fleet t on t.kind = f.kind and t.purpose = 'TEMPLATE'
            left join print p on p.nsp = f.nsp
            join print tp on tp.nsp = t.nsp
            left join rights r on r.nsp = f.nsp
            join rights tr on tr.nsp = t.nsp
            where f.purpose <> 'TEMPLATE'
            order by f.schema_name""".formatted(ITEMS);

    private static final String DIFFERENCES = FLEET.formatted(
                    "where f.schema_name = ? or f.purpose = 'TEMPLATE' and f.kind = (select kind from platform.fleet_schema where schema_name = ?)")
            + """
            , item as (%s),
            mine as (
                select what, name, definition from item
                where nsp in (select nsp from fleet where purpose <> 'TEMPLATE')),
            template as (
                select what, name, definition from item
                where nsp in (select nsp from fleet where purpose = 'TEMPLATE')
                  and not (what = 'rights' and name = 'schema'
                           and exists (select from fleet where purpose <> 'TEMPLATE' and closed)))
            select 'MISSING', what, name, definition from (select * from template except select * from mine) missing
            union all
            select 'UNEXPECTED', what, name, definition from (select * from mine except select * from template) unexpected
            order by 2, 3, 1""".formatted(ITEMS);

    private DriftCheck() {}

    /** Compares all schemas; takes no lock that anybody waits for. */
    public static DriftReport run(Connection owner) throws SQLException {
        int compared = 0;
        int behind = 0;
        List<String> differing = new ArrayList<>();
        try (PreparedStatement query = owner.prepareStatement(FINGERPRINTS);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                if (!rows.getBoolean("current")) {
                    behind++;
                    continue;
                }
                compared++;
                if (rows.getBoolean("differs")) {
                    differing.add(rows.getString("schema_name"));
                }
            }
        }
        List<Drift> drifts = new ArrayList<>();
        for (String schema : differing) {
            drifts.add(new Drift(schema, of(owner, schema)));
        }
        return new DriftReport(compared, behind, drifts);
    }

    /**
     * Compares one schema, which has reached the template's version. Only the catalogue is read, so whoever may read the
     * ledger may ask.
     */
    public static List<Difference> of(Connection connection, String schema) throws SQLException {
        List<Difference> differences = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(DIFFERENCES)) {
            query.setString(1, schema);
            query.setString(2, schema);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    differences.add(new Difference(
                            Side.valueOf(rows.getString(1)), rows.getString(2), rows.getString(3), rows.getString(4)));
                }
            }
        }
        return differences;
    }
}
