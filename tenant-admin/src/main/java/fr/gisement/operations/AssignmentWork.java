package fr.gisement.operations;

import fr.gisement.assignment.Assignee;
import fr.gisement.assignment.Assignment;
import fr.gisement.assignment.AssignmentId;
import fr.gisement.assignment.AssignmentRows;
import fr.gisement.identity.Person;
import fr.gisement.identity.Role;
import fr.gisement.migrations.Transactions;
import fr.gisement.operations.AssignmentRules.Span;
import fr.gisement.tenancy.TenantId;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Gives and takes rights in circonscriptions; the change and the word that it is done are one transaction. */
final class AssignmentWork implements OperationWork {

    private final DataSource owner;
    private final OperationLedger ledger;

    AssignmentWork(DataSource owner, OperationLedger ledger) {
        this.owner = owner;
        this.ledger = ledger;
    }

    @Override
    public void perform(OperationTask task, OperationRun run) throws SQLException {
        try (Connection connection = owner.getConnection()) {
            Transactions.run(connection, () -> {
                try {
                    change(JdbcClient.create(new SingleConnectionDataSource(connection, true)), task);
                } catch (OperationRefusedException refused) {
                    throw new OperationFailedException(
                            OperationTexts.told("refused." + refused.reason(), refused.arguments()));
                }
                ledger.end(connection, task, OperationEnding.done(task.kind(), null, List.of()));
            });
        }
    }

    private static void change(JdbcClient client, OperationTask task) {
        switch (task.kind()) {
            case ASSIGN -> assign(client, task);
            case CHANGE_ASSIGNMENT -> adjust(client, task);
            case END_ASSIGNMENT -> {
                Assignment assignment = lock(client, task, "assignment");
                end(client, assignment, Instant.now());
            }
            default -> throw new IllegalArgumentException(task.kind() + " is no assignment");
        }
    }

    private static void assign(JdbcClient client, OperationTask task) {
        AssignmentRules rules = new AssignmentRules(client);
        Assignee assignee = new Assignee(
                task.parameter("mail"),
                task.find("civility").orElse(null),
                task.parameter("given"),
                task.parameter("family"));
        Role role = Role.valueOf(task.parameter("role"));
        Integer share = task.find("share").map(Integer::valueOf).orElse(null);
        Span span = span(task);
        if (rules.person(assignee).isEmpty()) {
            client.sql("""
                            insert into platform.person (mail, civility, given_name, family_name)
                            values (:mail, :civility, :given, :family) on conflict (mail) do nothing""")
                    .param("mail", assignee.mail())
                    .param("civility", assignee.civility(), Types.VARCHAR)
                    .param("given", assignee.givenName())
                    .param("family", assignee.familyName())
                    .update();
        }
        Person person = lockPerson(client, assignee.mail());
        Optional<Assignment> before = task.find("replaces").map(replaced -> lock(client, task, "replaces"));
        rules.requireRoom(
                person,
                task.requiredTenant(),
                role,
                span,
                share,
                before.map(it -> List.of(it.id())).orElse(List.of()));
        before.ifPresent(it -> end(client, it, span.from()));
        client.sql("""
                        insert into platform.membership
                            (person_id, tenant_id, role, origin, started_at, ended_at, time_share)
                        values (:person, :tenant, :role, 'HAND', :from, :end, :share)""")
                .param("person", person.id().value())
                .param("tenant", task.requiredTenant().value())
                .param("role", role.name())
                .param("from", at(span.from()))
                .param("end", span.end() == null ? null : at(span.end()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("share", share, Types.SMALLINT)
                .update();
    }

    private static void adjust(JdbcClient client, OperationTask task) {
        Assignment assignment = lock(client, task, "assignment");
        Person person = lockPerson(client, assignment.person().mail());
        Integer share = task.find("share").map(Integer::valueOf).orElse(null);
        Instant end = task.find("until")
                .map(LocalDate::parse)
                .map(until -> Span.of(until, until).end())
                .orElse(null);
        if (end != null && !end.isAfter(assignment.from())) {
            throw new OperationRefusedException(OperationRefusedException.Reason.DATES_REVERSED);
        }
        new AssignmentRules(client)
                .requireRoom(
                        person,
                        assignment.circonscription(),
                        assignment.role(),
                        new Span(assignment.from(), end),
                        share,
                        List.of(assignment.id()));
        client.sql("update platform.membership set ended_at = :end, time_share = :share where id = :id")
                .param("end", end == null ? null : at(end), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("share", share, Types.SMALLINT)
                .param("id", assignment.id().value())
                .update();
    }

    /** What had not begun by then never begins. */
    private static void end(JdbcClient client, Assignment assignment, Instant when) {
        client.sql("""
                        update platform.membership set ended_at = greatest(started_at, :when)
                        where id = :id and (ended_at is null or ended_at > :when)""")
                .param("when", at(when))
                .param("id", assignment.id().value())
                .update();
    }

    /** Two workers that assign one person take turns, or each would think that there is room. */
    private static Person lockPerson(JdbcClient client, String mail) {
        client.sql("select id from platform.person where mail = :mail for update")
                .param("mail", mail)
                .query()
                .singleRow();
        return new AssignmentRows(client).person(mail).orElseThrow();
    }

    private static Assignment lock(JdbcClient client, OperationTask task, String parameter) {
        AssignmentId id = AssignmentId.of(task.parameter(parameter));
        TenantId circonscription = task.requiredTenant();
        client.sql("select id from platform.membership where id = :id for update")
                .param("id", id.value())
                .query()
                .listOfRows();
        return new AssignmentRules(client).open(id, circonscription, Instant.now());
    }

    private static Span span(OperationTask task) {
        @Nullable LocalDate until = task.find("until").map(LocalDate::parse).orElse(null);
        return Span.of(LocalDate.parse(task.parameter("from")), until);
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
