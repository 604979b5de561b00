package fr.gisement.onboarding.run;

import fr.gisement.onboarding.directory.School;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The sites an import adds and changes, in bulk; what they were before is kept for an undo. */
final class SiteTable {

    /** A school in its space. */
    record Placement(School school, UUID space) {}

    private static final String COLUMNS = "name, address, postal_code, commune, commune_code, phone, mail, latitude,"
            + " longitude, private_school, nursery, elementary, nature_code, opened_on";
    private static final String SCHOOLS = """
            unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                   ?::float8[], ?::float8[], ?::bool[], ?::bool[], ?::bool[], ?::text[], ?::date[])
            as u (uai, name, address, postal_code, commune, commune_code, phone, mail, latitude,
                  longitude, private_school, nursery, elementary, nature_code, opened_on)""";

    private final Connection owner;
    private final UUID run;

    SiteTable(Connection owner, UUID run) {
        this.owner = owner;
        this.run = run;
    }

    /** Notes what sites are now, or that there are none; has to come before any change of theirs. */
    void remember(Collection<String> uais) throws SQLException {
        Sql.update(owner, """
                insert into platform.import_change (run_id, entity, key, before)
                select ?, 'SITE', u.uai, case when s.uai is not null then to_jsonb(s) end
                from unnest(?::text[]) as u (uai) left join platform.site s on s.uai = u.uai""", run, Sql.column(owner, "text", uais, uai -> uai));
    }

    /** A site of a deleted space is taken over: its school reappeared. */
    void insert(List<Placement> placements) throws SQLException {
        List<School> schools = placements.stream().map(Placement::school).toList();
        Sql.update(
                owner,
                """
                insert into platform.site (tenant_id, uai, %1$s)
                select t.tenant_id, u.uai, %2$s from %3$s
                join unnest(?::text[], ?::uuid[]) as t (uai, tenant_id) on t.uai = u.uai
                on conflict (uai) do update set tenant_id = excluded.tenant_id, closed_on = null, (%1$s) = row(%4$s)""".formatted(COLUMNS, prefixed("u."), SCHOOLS, prefixed("excluded.")),
                with(
                        arrays(schools),
                        Sql.column(
                                owner,
                                "text",
                                placements,
                                placement -> placement.school().uai()),
                        Sql.column(owner, "uuid", placements, Placement::space)));
    }

    void update(List<School> schools) throws SQLException {
        Sql.update(
                owner,
                "update platform.site s set (%s) = row(%s) from %s where s.uai = u.uai"
                        .formatted(COLUMNS, prefixed("u."), SCHOOLS),
                arrays(schools));
    }

    /** Puts sites into other spaces, and the people's memberships with them. */
    void move(List<Placement> placements) throws SQLException {
        Object uais = Sql.column(
                owner, "text", placements, placement -> placement.school().uai());
        Sql.update(owner, """
                update platform.site s set tenant_id = u.tenant_id
                from unnest(?::text[], ?::uuid[]) as u (uai, tenant_id) where s.uai = u.uai""", uais, Sql.column(owner, "uuid", placements, Placement::space));
        followSites(owner, uais);
    }

    void close(String uai, LocalDate since) throws SQLException {
        Sql.update(owner, "update platform.site set closed_on = ? where uai = ?", since, uai);
    }

    void reopen(String uai) throws SQLException {
        Sql.update(owner, "update platform.site set closed_on = null where uai = ?", uai);
    }

    /** Makes memberships follow their sites into other spaces. */
    static void followSites(Connection owner, Object uais) throws SQLException {
        Sql.update(owner, """
                update platform.membership m set tenant_id = s.tenant_id from platform.site s
                where s.uai = any(?) and m.site_uai = s.uai and m.tenant_id <> s.tenant_id""", uais);
    }

    /** Puts back the sites that an import changed, and takes away those it added. */
    static void restore(Connection owner, UUID run) throws SQLException {
        String columns = "tenant_id, closed_on, " + COLUMNS;
        Sql.update(owner, """
                update platform.site s set (%s) = row(b.%s)
                from platform.import_change c
                cross join lateral jsonb_populate_record(null::platform.site, c.before) b
                where c.run_id = ? and c.entity = 'SITE' and c.before is not null and s.uai = c.key""".formatted(columns, columns.replace(", ", ", b.")), run);
        Sql.update(owner, """
                update platform.membership m set tenant_id = s.tenant_id
                from platform.site s join platform.import_change c on c.entity = 'SITE' and c.key = s.uai
                where c.run_id = ? and m.site_uai = s.uai and m.tenant_id <> s.tenant_id""", run);
        Sql.update(owner, """
                delete from platform.site s using platform.import_change c
                where c.run_id = ? and c.entity = 'SITE' and c.before is null and s.uai = c.key""", run);
    }

    private Object[] arrays(List<School> schools) throws SQLException {
        return new Object[] {
            Sql.column(owner, "text", schools, School::uai),
            Sql.column(owner, "text", schools, School::name),
            Sql.column(owner, "text", schools, School::address),
            Sql.column(owner, "text", schools, School::postalCode),
            Sql.column(owner, "text", schools, School::commune),
            Sql.column(owner, "text", schools, School::communeCode),
            Sql.column(owner, "text", schools, School::phone),
            Sql.column(owner, "text", schools, School::mail),
            Sql.column(owner, "float8", schools, School::latitude),
            Sql.column(owner, "float8", schools, School::longitude),
            Sql.column(owner, "bool", schools, School::privateSchool),
            Sql.column(owner, "bool", schools, School::nursery),
            Sql.column(owner, "bool", schools, School::elementary),
            Sql.column(owner, "text", schools, School::natureCode),
            Sql.column(owner, "date", schools, School::openedOn)
        };
    }

    private static Object[] with(Object[] first, Object... more) {
        Object[] all = Arrays.copyOf(first, first.length + more.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return all;
    }

    private static String prefixed(String prefix) {
        return prefix + COLUMNS.replace(", ", ", " + prefix);
    }
}
