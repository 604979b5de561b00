package fr.gisement.training;

import fr.gisement.identity.Account;
import fr.gisement.identity.CurrentPerson;
import fr.gisement.identity.People;
import fr.gisement.identity.PersonId;
import fr.gisement.identity.Role;
import fr.gisement.migrations.SchemaKind;
import fr.gisement.platform.PlatformConfiguration;
import fr.gisement.tenancy.CurrentTenant;
import fr.gisement.tenancy.Tenant;
import fr.gisement.tenancy.TenantGate;
import fr.gisement.tenancy.TenantId;
import fr.gisement.tenancy.TenantRegistry;
import fr.gisement.tenancy.TenantUnavailableException;
import fr.gisement.tenancy.TenantUnavailableException.Reason;
import fr.gisement.training.TimesElsewhere.Taken;
import fr.gisement.training.TrainingClashException.Named;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The time of people who work in several circonscriptions. Each is asked inside itself, and answers when they are taken;
 * by what is told only to themselves and to the trainers of there.
 */
@Component
class Elsewhere {

    private static final Logger LOG = LoggerFactory.getLogger(Elsewhere.class);

    private final People people;
    private final TenantRegistry registry;
    private final TenantGate gate;
    private final BusyRows rows;
    private final Modules modules;
    private final JdbcClient platform;
    private final TransactionTemplate transaction;

    Elsewhere(
            People people,
            TenantRegistry registry,
            TenantGate gate,
            BusyRows rows,
            Modules modules,
            @Qualifier(PlatformConfiguration.JDBC_CLIENT) JdbcClient platform,
            @Qualifier(PlatformConfiguration.TRANSACTION_MANAGER) PlatformTransactionManager platformTransactions) {
        this.people = people;
        this.registry = registry;
        this.gate = gate;
        this.rows = rows;
        this.modules = modules;
        this.platform = platform;
        this.transaction = new TransactionTemplate(platformTransactions);
    }

    /** What other circonscriptions have of these people's time now; it may have changed when it is read. */
    TimesElsewhere times(Collection<PersonId> asked, Instant after) {
        return read(asked, others(asked), after);
    }

    /**
     * Calls a task that gives these people a time here. Until it ends no other circonscription gives them one: its task
     * waits for this one.
     *
     * @throws IllegalStateException inside a transaction, which would go on in the other circonscriptions
     */
    <T> T holding(Collection<PersonId> asked, Instant after, Function<TimesElsewhere, T> task) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A transaction does not cross from one tenant into another");
        }
        Map<TenantId, Set<PersonId>> others = others(asked);
        if (others.isEmpty()) {
            return task.apply(TimesElsewhere.none(asked));
        }
        return Objects.requireNonNull(transaction.execute(begun -> {
            takeTurns(others.values().stream().flatMap(Set::stream).toList());
            return task.apply(read(asked, others, after));
        }));
    }

    /** What takes somebody's time elsewhere by its name; empty when whoever asks may know no more than that. */
    Optional<Named> named(Clash clash, TenantId circonscription) {
        Account asks = CurrentPerson.required().account();
        boolean theirs = asks.person().id().equals(clash.person());
        if (!theirs && !asks.rolesIn(circonscription).contains(Role.ERUN)) {
            return Optional.empty();
        }
        try {
            Tenant there = gate.enter(circonscription);
            return CurrentTenant.call(
                            there, () -> Optional.ofNullable(modules.all().get(clash.module())))
                    .map(module -> new Named(module.title(), clash.start(), clash.end(), there.name()));
        } catch (TenantUnavailableException closed) {
            return Optional.empty();
        }
    }

    /** In one order, whoever asks: two that want the same people never wait for each other. */
    private void takeTurns(Collection<PersonId> shared) {
        platform.sql("""
                        insert into person_turn (person_id) select distinct unnest(cast(:people as uuid[])) order by 1
                        on conflict (person_id) do update set taken_at = now()""")
                .param("people", shared.stream().map(PersonId::value).toArray(UUID[]::new))
                .update();
    }

    /** The other circonscriptions that some of these people train or teach in, each with those people. */
    private Map<TenantId, Set<PersonId>> others(Collection<PersonId> asked) {
        TenantId here = CurrentTenant.required().id();
        Map<TenantId, Set<PersonId>> others = new HashMap<>();
        people.workplacesOf(asked)
                .forEach((person, places) -> places.stream()
                        .flatMap(place -> registry.snapshot().find(place).stream())
                        .flatMap(
                                place -> Optional.ofNullable(
                                        place.kind() == SchemaKind.CIRCONSCRIPTION ? place.id() : place.parent())
                                        .stream())
                        .filter(circonscription -> !circonscription.equals(here))
                        .forEach(circonscription -> others.computeIfAbsent(circonscription, it -> new HashSet<>())
                                .add(person)));
        return others;
    }

    private TimesElsewhere read(Collection<PersonId> asked, Map<TenantId, Set<PersonId>> others, Instant after) {
        List<Taken> taken = new ArrayList<>();
        Set<PersonId> unread = new HashSet<>();
        others.forEach((circonscription, shared) -> {
            try {
                taken.addAll(CurrentTenant.call(gate.enter(circonscription), () -> rows.of(shared, after)));
            } catch (TenantUnavailableException away) {
                // what is closed holds nobody's time; what is being brought up to date is there again in a moment
                if (away.reason() == Reason.BEHIND || away.reason() == Reason.PROVISIONING) {
                    unread.addAll(shared);
                }
            } catch (DataAccessException | CannotCreateTransactionException e) {
                LOG.warn("The times of {} cannot be read: {}", circonscription, e.toString());
                unread.addAll(shared);
            }
        });
        return new TimesElsewhere(Set.copyOf(asked), taken, unread);
    }
}
