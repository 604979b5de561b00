package fr.gisement.agenda;

import fr.gisement.calendar.CalendarEvent;
import fr.gisement.calendar.Calendars;
import fr.gisement.classes.SchoolCalendar;
import fr.gisement.followup.VisitAgenda;
import fr.gisement.identity.Account;
import fr.gisement.identity.Accounts;
import fr.gisement.identity.PersonId;
import fr.gisement.identity.Role;
import fr.gisement.migrations.SchemaKind;
import fr.gisement.tenancy.CurrentTenant;
import fr.gisement.tenancy.Tenant;
import fr.gisement.tenancy.TenantGate;
import fr.gisement.tenancy.TenantId;
import fr.gisement.tenancy.TenantRegistry;
import fr.gisement.tenancy.TenantUnavailableException;
import fr.gisement.tenancy.TenantUnavailableException.Reason;
import fr.gisement.training.SessionAgenda;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;

/**
 * Reads the calendar at an address. Who knows the address reads as its owner, with the owner's rights of now, each
 * circonscription as itself; it needs nobody signed in.
 */
@Service
public class AgendaReader {

    /** How long a calendar waits before it asks again. */
    static final Duration REFRESH = Duration.ofHours(1);

    /** What is over for longer is left out. */
    static final Duration KEPT = Duration.ofDays(180);

    private static final String NAME = "Gisement";
    private static final Set<Role> STAFF = EnumSet.of(Role.DIRECTOR, Role.TEACHER, Role.SUBSTITUTE);

    private final AgendaRows rows;
    private final Accounts accounts;
    private final TenantRegistry registry;
    private final TenantGate gate;
    private final SessionAgenda sessions;
    private final VisitAgenda visits;
    private final AgendaEvents events;
    private final SchoolCalendar calendar;

    AgendaReader(
            AgendaRows rows,
            Accounts accounts,
            TenantRegistry registry,
            TenantGate gate,
            SessionAgenda sessions,
            VisitAgenda visits,
            AgendaEvents events,
            SchoolCalendar calendar) {
        this.rows = rows;
        this.accounts = accounts;
        this.registry = registry;
        this.gate = gate;
        this.sessions = sessions;
        this.visits = visits;
        this.events = events;
        this.calendar = calendar;
    }

    /**
     * The calendar as iCalendar; the same bytes while nothing changed. Empty when the address is none, was taken back, or
     * its owner neither trains nor works in a school any more.
     *
     * @throws TenantUnavailableException when something is away for a moment: half a calendar would strike the other half
     * @throws DataAccessException likewise
     */
    public Optional<byte[]> read(String secret) {
        return rows.owner(secret)
                .flatMap(accounts::find)
                .filter(account -> !account.blocked())
                .flatMap(this::read);
    }

    private Optional<byte[]> read(Account account) {
        Map<TenantId, Boolean> trains = circonscriptions(account);
        if (trains.isEmpty()) {
            return Optional.empty();
        }
        PersonId person = account.person().id();
        Instant after = calendar.now().minus(KEPT);
        Map<String, CalendarEvent> all = new TreeMap<>();
        trains.forEach((circonscription, trainer) -> in(circonscription, () -> {
            List<CalendarEvent> found = new ArrayList<>();
            sessions.attendedBy(person, after).forEach(it -> found.add(events.attended(it)));
            if (trainer) {
                sessions.givenBy(person, after).forEach(it -> found.add(events.given(it)));
                visits.of(person, after)
                        .forEach(it -> events.visit(it, account.person()).ifPresent(found::add));
            }
            found.forEach(it -> all.put(it.uid(), it));
        }));
        return Optional.of(Calendars.feed(
                NAME,
                REFRESH,
                all.values().stream()
                        .sorted(Comparator.comparing(CalendarEvent::start).thenComparing(CalendarEvent::uid))
                        .toList()));
    }

    /** Those that have something of the person's, and whether they are a trainer there. */
    private Map<TenantId, Boolean> circonscriptions(Account account) {
        return account.tenants().stream()
                .flatMap(id -> registry.snapshot().find(id).stream())
                .flatMap(tenant -> place(tenant, account.rolesIn(tenant.id())).stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Boolean::logicalOr));
    }

    private static Optional<Map.Entry<TenantId, Boolean>> place(Tenant tenant, Set<Role> roles) {
        if (tenant.kind() == SchemaKind.CIRCONSCRIPTION) {
            return roles.contains(Role.ERUN) ? Optional.of(Map.entry(tenant.id(), true)) : Optional.empty();
        }
        return roles.stream().anyMatch(STAFF::contains)
                ? Optional.ofNullable(tenant.parent()).map(above -> Map.entry(above, false))
                : Optional.empty();
    }

    /** What is closed has nothing to show; what is being brought up to date will have it again in a moment. */
    private void in(TenantId circonscription, Runnable task) {
        Tenant entered;
        try {
            entered = gate.enter(circonscription);
        } catch (TenantUnavailableException away) {
            if (away.reason() == Reason.BEHIND || away.reason() == Reason.PROVISIONING) {
                throw away;
            }
            return;
        }
        CurrentTenant.run(entered, task);
    }
}
