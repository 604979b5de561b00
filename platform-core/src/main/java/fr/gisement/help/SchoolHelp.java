package fr.gisement.help;

import fr.gisement.access.CirconscriptionEntry;
import fr.gisement.access.ForTeachers;
import fr.gisement.classes.SchoolCalendar;
import fr.gisement.tenancy.CurrentTenant;
import fr.gisement.tenancy.TenantId;
import fr.gisement.tenancy.TenantUnavailableException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/**
 * The current school's requests for help, for those who work there. They are kept by its circonscription; each call goes
 * up there for its own time, and for this school only.
 *
 * <p>Each may throw a {@link TenantUnavailableException} of the circonscription, while the school itself serves.
 */
@Service
@ForTeachers
public class SchoolHelp {

    private static final int MOST_MONTHS_AHEAD = 12;

    private final CirconscriptionEntry above;
    private final SchoolRequests requests;
    private final SchoolCalendar calendar;

    SchoolHelp(CirconscriptionEntry above, SchoolRequests requests, SchoolCalendar calendar) {
        this.above = above;
        this.requests = requests;
        this.calendar = calendar;
    }

    /** What the school asked for, newest first. */
    public List<HelpRequest> requests() {
        TenantId school = school();
        return above.call(() -> requests.of(school));
    }

    /**
     * Asks the trainers of the circonscription for help.
     *
     * @throws IllegalArgumentException when the words are missing or too long, or a slot cannot be
     */
    public HelpRequestId ask(HelpTopic topic, String words, List<HelpSlot> slots) {
        TenantId school = school();
        String said = HelpWords.checked(words);
        if (slots.size() > HelpRequest.MOST_SLOTS || !slots.stream().allMatch(slot -> mayBe(slot.day()))) {
            throw new IllegalArgumentException("Slots are too many, or not within a year from today: " + slots);
        }
        return above.call(() -> requests.ask(school, topic, said, slots));
    }

    /** Whether a slot may be proposed for a day. */
    public boolean mayBe(LocalDate day) {
        LocalDate today = calendar.today();
        return !day.isBefore(today) && !day.isAfter(today.plusMonths(MOST_MONTHS_AHEAD));
    }

    /**
     * Takes a request back.
     *
     * @param version of the request as it was read
     * @throws AccessDeniedException when the person neither asked nor directs the school
     * @throws HelpChangedException when it is over, or was answered meanwhile
     */
    public void withdraw(HelpRequestId id, int version) {
        TenantId school = school();
        above.run(() -> requests.withdraw(school, id, version));
    }

    private static TenantId school() {
        return CurrentTenant.required().id();
    }
}
