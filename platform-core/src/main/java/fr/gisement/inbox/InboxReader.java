package fr.gisement.inbox;

import fr.gisement.migrations.SchemaKind;
import fr.gisement.platform.PlatformConfiguration;
import fr.gisement.platform.PlatformTransactional;
import fr.gisement.tenancy.RegistrySnapshot;
import fr.gisement.tenancy.Tenant;
import fr.gisement.tenancy.TenantRegistry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;

/**
 * The platform's side of the inbox. Several processes may read at once: each message is taken by one of them. A message
 * whose writer the registry does not know stays where it is, pending, until it does.
 */
@Service
public class InboxReader {

    private static final String TAKE = """
            update inbox set consumed_at = clock_timestamp()
             where id in (select id from inbox
                           where consumed_at is null and role_name = any (:writers) and topic = any (:topics)
                             and not id = any (:except)
                           order by id limit :limit for update skip locked)
            returning id, role_name, written_at, topic, payload""";

    private static final String STRANGERS = """
            select distinct role_name from inbox
             where consumed_at is null and not role_name = any (?)
             order by role_name""";

    private final JdbcClient platform;
    private final TenantRegistry registry;

    InboxReader(@Qualifier(PlatformConfiguration.JDBC_CLIENT) JdbcClient platform, TenantRegistry registry) {
        this.platform = platform;
        this.registry = registry;
    }

    /**
     * Takes the oldest pending messages about some topics, in the order they were written. They count as consumed when
     * the caller's transaction on the platform commits.
     *
     * @param except messages to leave where they are
     */
    @PlatformTransactional(propagation = Propagation.MANDATORY)
    public List<InboxMessage> take(int limit, Collection<String> topics, Collection<UUID> except) {
        RegistrySnapshot tenants = registry.snapshot();
        return platform
                .sql(TAKE)
                .param("writers", knownRoles(tenants))
                .param("topics", topics.toArray(String[]::new))
                .param("except", except.toArray(UUID[]::new))
                .param("limit", limit)
                .query((row, n) -> message(row, tenants))
                .list()
                .stream()
                .sorted(Comparator.comparing(message -> message.id().toString()))
                .toList();
    }

    /** Leaves messages that were taken in this transaction pending after all. */
    @PlatformTransactional(propagation = Propagation.MANDATORY)
    public void giveBack(Collection<UUID> messages) {
        if (!messages.isEmpty()) {
            platform.sql("update inbox set consumed_at = null where id = any (:ids)")
                    .param("ids", messages.toArray(UUID[]::new))
                    .update();
        }
    }

    /** Roles that wrote and belong to no tenant the registry knows: their messages wait. */
    @PlatformTransactional(readOnly = true)
    public List<String> unknownWriters() {
        return platform.sql(STRANGERS)
                .param(knownRoles(registry.snapshot()))
                .query(String.class)
                .list();
    }

    /** Deletes messages consumed before then, and returns how many there were. */
    @PlatformTransactional
    public int forgetConsumed(Instant before) {
        return platform.sql("delete from inbox where consumed_at < ?")
                .param(OffsetDateTime.ofInstant(before, ZoneOffset.UTC))
                .update();
    }

    private static String[] knownRoles(RegistrySnapshot tenants) {
        return Stream.of(SchemaKind.values())
                .flatMap(tenants::all)
                .map(Tenant::roleName)
                .filter(Objects::nonNull)
                .toArray(String[]::new);
    }

    private static InboxMessage message(ResultSet row, RegistrySnapshot tenants) throws SQLException {
        Tenant writer = tenants.findByRole(row.getString("role_name")).orElseThrow();
        return new InboxMessage(
                row.getObject("id", UUID.class),
                writer.id(),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                row.getString("topic"),
                row.getString("payload"));
    }
}
