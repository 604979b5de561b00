package fr.gisement.agenda;

import fr.gisement.access.ForSignedIn;
import fr.gisement.identity.CurrentPerson;
import fr.gisement.identity.PersonId;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The address of the calendar of the person signed in: one for all they do, shown once, good until they take it back. */
@Service
@ForSignedIn
public class AgendaAddresses {

    /** Where addresses begin, from the application's root. */
    public static final String ROOT = "/agenda/";

    /** What they end in, which some calendars want to see. */
    public static final String END = ".ics";

    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final AgendaRows rows;

    AgendaAddresses(AgendaRows rows) {
        this.rows = rows;
    }

    /** When the address was made that is good now; empty when there is none. */
    public Optional<Instant> madeAt() {
        return rows.madeAt(me());
    }

    /**
     * Makes an address; the earlier one ends.
     *
     * @return its path from the application's root, which nobody can say again
     */
    public String make() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        rows.put(me(), secret);
        return ROOT + secret + END;
    }

    /** Ends the address at once; nothing happens when there is none. */
    public void revoke() {
        rows.take(me());
    }

    private static PersonId me() {
        return CurrentPerson.required().person().id();
    }
}
