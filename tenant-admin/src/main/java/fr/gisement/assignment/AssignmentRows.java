package fr.gisement.assignment;

import fr.gisement.identity.Person;
import fr.gisement.identity.PersonId;
import fr.gisement.identity.Role;
import fr.gisement.tenancy.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads assignments, with whatever connection may: the application's or the worker's. */
public final class AssignmentRows {

    private static final String SELECT = """
            select m.id, m.tenant_id, m.role, m.started_at, m.ended_at, m.time_share,
                   p.id as person_id, p.mail, p.civility, p.given_name, p.family_name
            from platform.membership m join platform.person p on p.id = m.person_id
            where m.role in ('IEN', 'ERUN')""";

    private static final String ORDER = " order by m.started_at, p.family_name, p.given_name, m.id";

    private static final int WHOLE = 100;

    private final JdbcClient client;

    public AssignmentRows(JdbcClient client) {
        this.client = client;
    }

    /** All of a circonscription, the oldest first. */
    public List<Assignment> of(TenantId circonscription) {
        return list(" and m.tenant_id = :value", circonscription.value());
    }

    /** All of a person, the oldest first. */
    public List<Assignment> of(PersonId person) {
        return list(" and m.person_id = :value", person.value());
    }

    /** Every one that has not ended. */
    public List<Assignment> notEnded() {
        return client.sql(SELECT + " and (m.ended_at is null or m.ended_at > now())" + ORDER)
                .query((row, index) -> assignment(row))
                .list();
    }

    public Optional<Assignment> find(AssignmentId id) {
        return list(" and m.id = :value", id.value()).stream().findFirst();
    }

    /** Whoever the platform knows by an address, written in lower case. */
    public Optional<Person> person(String mail) {
        return client.sql("""
                        select id as person_id, mail, civility, given_name, family_name
                        from platform.person where mail = :mail""")
                .param("mail", mail)
                .query((row, index) -> person(row))
                .optional();
    }

    private List<Assignment> list(String condition, UUID value) {
        return client.sql(SELECT + condition + ORDER)
                .param("value", value)
                .query((row, index) -> assignment(row))
                .list();
    }

    private static Assignment assignment(ResultSet row) throws SQLException {
        return new Assignment(
                new AssignmentId(row.getObject("id", UUID.class)),
                new TenantId(row.getObject("tenant_id", UUID.class)),
                person(row),
                Role.valueOf(row.getString("role")),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                instant(row, "ended_at"),
                share(row));
    }

    /** Whoever is a trainer and nothing else was said is one all their time. */
    private static @Nullable Integer share(ResultSet row) throws SQLException {
        Integer share = row.getObject("time_share", Integer.class);
        return share == null && Role.valueOf(row.getString("role")) == Role.ERUN ? Integer.valueOf(WHOLE) : share;
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("mail"),
                row.getString("civility"),
                row.getString("given_name"),
                row.getString("family_name"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
