package fr.gisement.identity;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import fr.gisement.platform.PlatformConfiguration;
import fr.gisement.tenancy.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** People's names and who works where. It asks no rights: what calls it has asked them. */
@Service
public class People {

    private final JdbcClient platform;

    People(@Qualifier(PlatformConfiguration.JDBC_CLIENT) JdbcClient platform) {
        this.platform = platform;
    }

    /** The people among these that the platform knows. */
    public Map<PersonId, Person> named(Collection<PersonId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        UUID[] values = ids.stream().map(PersonId::value).distinct().toArray(UUID[]::new);
        return platform
                .sql("select id, mail, civility, given_name, family_name from person where id = any(:ids)")
                .param("ids", values)
                .query((row, index) -> PersonRows.person(row))
                .list()
                .stream()
                .collect(toMap(Person::id, Function.identity()));
    }

    /** Whoever works in a tenant today, by family name. */
    public List<StaffMember> staffOf(TenantId tenant) {
        return platform.sql("""
                        select p.id, p.mail, p.civility, p.given_name, p.family_name, a.activated_at, a.last_sign_in_at,
                               array_agg(distinct m.role) as roles
                        from membership m
                        join person p on p.id = m.person_id
                        left join account a on a.person_id = p.id
                        where m.tenant_id = :tenant and %s
                          and m.role not in ('GUARDIAN', 'PUPIL')
                        group by p.id, a.person_id
                        order by p.family_name, p.given_name, p.id""".formatted(Membership.HOLDS_NOW))
                .param("tenant", tenant.value())
                .query((row, index) -> staff(row))
                .list();
    }

    /** The trainers of a circonscription today, by family name. */
    public List<Trainer> trainersOf(TenantId circonscription) {
        return platform.sql("""
                        select p.id, p.mail, p.civility, p.given_name, p.family_name, coalesce(m.time_share, 100) as share
                        from membership m join person p on p.id = m.person_id
                        where m.tenant_id = :tenant and m.role = 'ERUN' and %s
                        order by p.family_name, p.given_name, p.id""".formatted(Membership.HOLDS_NOW))
                .param("tenant", circonscription.value())
                .query((row, index) -> new Trainer(PersonRows.person(row), row.getInt("share")))
                .list();
    }

    /** How many people teach in each of these schools today, directors included; one without any is left out. */
    public Map<TenantId, Integer> teachersOf(Collection<TenantId> schools) {
        UUID[] values = schools.stream().map(TenantId::value).toArray(UUID[]::new);
        return platform
                .sql("""
                        select m.tenant_id, count(distinct m.person_id) from membership m
                        where m.tenant_id = any(:schools) and m.role in ('DIRECTOR', 'TEACHER', 'SUBSTITUTE') and %s
                        group by m.tenant_id""".formatted(Membership.HOLDS_NOW))
                .param("schools", values)
                .query((row, index) -> Map.entry(new TenantId(row.getObject(1, UUID.class)), row.getInt(2)))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** How far the staff of each of these schools use their accounts; a school without anybody is left out. */
    public Map<TenantId, Presence> presenceIn(Collection<TenantId> schools) {
        UUID[] values = schools.stream().map(TenantId::value).toArray(UUID[]::new);
        return platform
                .sql("""
                        select m.tenant_id, count(distinct m.person_id) as people,
                               count(distinct m.person_id) filter (where a.activated_at is not null) as activated,
                               min(m.created_at) as known_since, max(a.last_sign_in_at) as last_sign_in
                        from membership m left join account a on a.person_id = m.person_id
                        where m.tenant_id = any(:schools) and m.role in ('DIRECTOR', 'TEACHER', 'SUBSTITUTE') and %s
                        group by m.tenant_id""".formatted(Membership.HOLDS_NOW))
                .param("schools", values)
                .query((row, index) -> Map.entry(
                        new TenantId(row.getObject("tenant_id", UUID.class)),
                        new Presence(
                                row.getInt("people"),
                                row.getInt("activated"),
                                instant(row, "known_since"),
                                instant(row, "last_sign_in"))))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** When the staff of each of these schools activated their accounts, nobody's name; only those who did. */
    public Map<TenantId, List<Instant>> activationsIn(Collection<TenantId> schools) {
        UUID[] values = schools.stream().map(TenantId::value).toArray(UUID[]::new);
        return platform
                .sql("""
                        select distinct m.tenant_id, m.person_id, a.activated_at
                        from membership m join account a on a.person_id = m.person_id
                        where m.tenant_id = any(:schools) and m.role in ('DIRECTOR', 'TEACHER', 'SUBSTITUTE') and %s
                          and a.activated_at is not null""".formatted(Membership.HOLDS_NOW))
                .param("schools", values)
                .query((row, index) -> Map.entry(
                        new TenantId(row.getObject("tenant_id", UUID.class)),
                        row.getObject("activated_at", OffsetDateTime.class).toInstant()))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    /** Whoever teaches in one of these schools today, directors included: each once, by family name. */
    public List<SchoolTeacher> teachersIn(Collection<TenantId> schools) {
        UUID[] values = schools.stream().map(TenantId::value).toArray(UUID[]::new);
        return platform.sql("""
                        select p.id, p.mail, p.civility, p.given_name, p.family_name,
                               array_agg(distinct m.tenant_id) as schools
                        from membership m join person p on p.id = m.person_id
                        where m.tenant_id = any(:schools) and m.role in ('DIRECTOR', 'TEACHER', 'SUBSTITUTE') and %s
                        group by p.id
                        order by p.family_name, p.given_name, p.id""".formatted(Membership.HOLDS_NOW))
                .param("schools", values)
                .query((row, index) -> new SchoolTeacher(
                        PersonRows.person(row),
                        Arrays.stream((UUID[]) row.getArray("schools").getArray())
                                .map(TenantId::new)
                                .collect(toSet())))
                .list();
    }

    /** Where each of these teaches or trains today, whatever kind of tenant that is; who does neither is left out. */
    public Map<PersonId, Set<TenantId>> workplacesOf(Collection<PersonId> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        UUID[] values = people.stream().map(PersonId::value).toArray(UUID[]::new);
        return platform
                .sql("""
                        select distinct m.person_id, m.tenant_id from membership m
                        where m.person_id = any(:people) and m.tenant_id is not null
                          and m.role in ('DIRECTOR', 'TEACHER', 'SUBSTITUTE', 'ERUN') and %s""".formatted(Membership.HOLDS_NOW))
                .param("people", values)
                .query((row, index) -> Map.entry(
                        new PersonId(row.getObject(1, UUID.class)), new TenantId(row.getObject(2, UUID.class))))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
    }

    private static StaffMember staff(ResultSet row) throws SQLException {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream((String[]) row.getArray("roles").getArray())
                .map(Role::valueOf)
                .forEach(roles::add);
        return new StaffMember(
                PersonRows.person(row), roles, instant(row, "activated_at"), instant(row, "last_sign_in_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
