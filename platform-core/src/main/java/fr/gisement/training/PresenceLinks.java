package fr.gisement.training;

import fr.gisement.access.ForErun;
import fr.gisement.classes.SchoolCalendar;
import fr.gisement.installation.DerivedKey;
import fr.gisement.installation.Installation;
import fr.gisement.migrations.SchemaKind;
import fr.gisement.tenancy.CurrentTenant;
import fr.gisement.tenancy.Tenant;
import fr.gisement.tenancy.TenantId;
import fr.gisement.tenancy.TenantRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * The link that stands on a trainer's screen, as a code to scan, and says of who follows it that they are in the room. It
 * holds for a minute. Who follows it in time is given a ticket for their browser, with some minutes to sign in: the link
 * itself is then worth nothing to others.
 */
@Service
public class PresenceLinks {

    /** How long a link can be followed. */
    public static final Duration LINK = Duration.ofSeconds(60);

    /** How long a ticket can be used. */
    public static final Duration TICKET = Duration.ofMinutes(10);

    private static final String LINK_USE = "link";
    private static final String TICKET_USE = "ticket";

    private final DerivedKey key;
    private final TenantRegistry registry;
    private final SchoolCalendar calendar;

    PresenceLinks(Installation installation, TenantRegistry registry, SchoolCalendar calendar) {
        this.key = new DerivedKey(installation, "training-presence");
        this.registry = registry;
        this.calendar = calendar;
    }

    /** What follows {@code presence/} in the link of now: the circonscription, the session, an end and a seal. */
    @ForErun
    public String link(SessionId session) {
        Tenant here = CurrentTenant.required();
        return "%s/%s/%s".formatted(here.slug(), session, sealed(LINK_USE, here.id(), session, LINK));
    }

    /** The ticket for who follows a link; empty when it was not made by us, for something else, or too long ago. */
    public Optional<String> ticket(String circonscription, String session, String end) {
        Tenant tenant = registry.snapshot()
                .find(SchemaKind.CIRCONSCRIPTION, circonscription)
                .orElse(null);
        SessionId id = SessionId.parse(session).orElse(null);
        return tenant == null || id == null || !holds(LINK_USE, tenant.id(), id, end)
                ? Optional.empty()
                : Optional.of("%s.%s.%s".formatted(tenant.id(), id, sealed(TICKET_USE, tenant.id(), id, TICKET)));
    }

    /** What a ticket is for; empty when it is none of ours, or too old. */
    public Optional<PresenceTicket> read(String ticket) {
        String[] parts = ticket.split("\\.", 3);
        if (parts.length < 3) {
            return Optional.empty();
        }
        try {
            TenantId tenant = TenantId.of(parts[0]);
            return SessionId.parse(parts[1])
                    .filter(session -> holds(TICKET_USE, tenant, session, parts[2]))
                    .map(session -> new PresenceTicket(tenant, session));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private String sealed(String use, TenantId tenant, SessionId session, Duration lasting) {
        long end = calendar.now().plus(lasting).getEpochSecond();
        byte[] seal = key.seal(text(use, tenant, session, end));
        return end + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(seal);
    }

    private boolean holds(String use, TenantId tenant, SessionId session, String sealed) {
        int dot = sealed.indexOf('.');
        try {
            long end = Long.parseLong(sealed, 0, Math.max(dot, 0), 10);
            return calendar.now().isBefore(Instant.ofEpochSecond(end))
                    && key.matches(
                            text(use, tenant, session, end),
                            Base64.getUrlDecoder().decode(sealed.substring(dot + 1)));
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            return false;
        }
    }

    private static String text(String use, TenantId tenant, SessionId session, long end) {
        return use + " " + tenant + " " + session + " " + end;
    }
}
