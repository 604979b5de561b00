package fr.gisement.identity;

import fr.gisement.platform.PlatformConfiguration;
import fr.gisement.tenancy.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads an account whole, in one query. */
@Component
class AccountReader {

    /** Longer than any session lasts. */
    private static final String ACCOUNT = """
            select p.id, p.mail, p.civility, p.given_name, p.family_name,
                   a.activated_at is not null as activated, a.blocked_at is not null as blocked,
                   coalesce(a.session_epoch, 0) as epoch,
                   array(select s.id from sign_in s
                         where s.person_id = p.id and s.ended_at > now() - interval '2 days') as ended,
                   array(select concat_ws('|', m.role, coalesce(m.tenant_id::text, ''), coalesce(m.site_uai, ''))
                         from membership m
                         where m.person_id = p.id and %s) as memberships
            from person p left join account a on a.person_id = p.id
            where p.id = :person""".formatted(Membership.HOLDS_NOW);

    private final JdbcClient platform;

    AccountReader(@Qualifier(PlatformConfiguration.JDBC_CLIENT) JdbcClient platform) {
        this.platform = platform;
    }

    Optional<Account> read(PersonId person) {
        return platform.sql(ACCOUNT)
                .param("person", person.value())
                .query((row, index) -> account(row))
                .optional();
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                PersonRows.person(row),
                row.getBoolean("activated"),
                row.getBoolean("blocked"),
                row.getInt("epoch"),
                uuids(row),
                memberships(row));
    }

    private static Set<UUID> uuids(ResultSet row) throws SQLException {
        return new LinkedHashSet<>(Arrays.asList((UUID[]) row.getArray("ended").getArray()));
    }

    private static List<Membership> memberships(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("memberships").getArray())
                .map(text -> {
                    String[] parts = text.split("\\|", -1);
                    return new Membership(
                            Role.valueOf(parts[0]),
                            parts[1].isEmpty() ? null : TenantId.of(parts[1]),
                            parts[2].isEmpty() ? null : Objects.requireNonNull(parts[2]));
                })
                .toList();
    }
}
