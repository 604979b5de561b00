package fr.gisement.timetable;

import com.vaadin.flow.server.auth.AnonymousAllowed;
import fr.gisement.account.Tries;
import fr.gisement.agenda.AgendaAddresses;
import fr.gisement.agenda.AgendaReader;
import fr.gisement.calendar.Calendars;
import fr.gisement.tenancy.TenantUnavailableException;
import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Where calendars ask, with nobody signed in. An address that is none, was taken back or whose owner has no right any more
 * is answered alike; what is away for a moment is not answered by an empty calendar, which would strike what is kept.
 */
@Controller
@AnonymousAllowed
class AgendaDoor {

    private static final Logger LOG = LoggerFactory.getLogger(AgendaDoor.class);
    private static final Duration LATER = Duration.ofMinutes(10);

    private final AgendaReader reader;
    private final Tries tries;

    AgendaDoor(AgendaReader reader, Tries tries) {
        this.reader = reader;
        this.tries = tries;
    }

    @GetMapping(AgendaAddresses.ROOT + "{secret}" + AgendaAddresses.END)
    ResponseEntity<byte[]> read(@PathVariable String secret, HttpServletRequest request) {
        String address = request.getRemoteAddr();
        Optional<Duration> wait = tries.take(Tries.Kind.AGENDA, secret, address);
        if (wait.isPresent()) {
            return later(HttpStatus.TOO_MANY_REQUESTS, wait.get());
        }
        Optional<byte[]> calendar;
        try {
            calendar = reader.read(secret);
        } catch (TenantUnavailableException | DataAccessException | TransactionException e) {
            LOG.warn("A calendar could not be read: {}", e.toString());
            tries.giveBack(Tries.Kind.AGENDA, secret, address);
            return later(HttpStatus.SERVICE_UNAVAILABLE, LATER);
        }
        if (calendar.isEmpty()) {
            return head(HttpStatus.NOT_FOUND)
                    .cacheControl(CacheControl.noStore())
                    .build();
        }
        tries.giveBack(Tries.Kind.AGENDA, secret, address);
        byte[] body = calendar.get();
        return head(HttpStatus.OK)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header(HttpHeaders.CONTENT_TYPE, Calendars.contentType(body))
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"gisement.ics\"")
                .eTag("\"" + digest(body) + "\"")
                .body(body);
    }

    private static ResponseEntity<byte[]> later(HttpStatus status, Duration pause) {
        return head(status)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, pause.toSeconds())))
                .build();
    }

    private static ResponseEntity.BodyBuilder head(HttpStatus status) {
        return ResponseEntity.status(status)
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex, nofollow");
    }

    private static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
