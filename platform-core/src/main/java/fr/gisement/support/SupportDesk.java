package fr.gisement.support;

import static java.util.stream.Collectors.toSet;

import fr.gisement.access.CirconscriptionEntry;
import fr.gisement.access.ForDirector;
import fr.gisement.classes.SchoolCalendar;
import fr.gisement.help.HelpRequestId;
import fr.gisement.identity.CurrentPerson;
import fr.gisement.identity.People;
import fr.gisement.identity.Person;
import fr.gisement.identity.PersonId;
import fr.gisement.tenancy.CurrentTenant;
import fr.gisement.tenancy.Tenant;
import fr.gisement.tenancy.TenantUnavailableException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;

/** Where the director of the current school lets a trainer in, sends them out, and sees what they looked at. */
@Service
@ForDirector
public class SupportDesk {

    /** How many days ahead the last day may be. */
    public static final int MOST_DAYS = 14;

    /** Beyond what a screen shows, a school's whole history is for an export. */
    private static final int SHOWN = 30;

    private static final Logger LOG = LoggerFactory.getLogger(SupportDesk.class);

    private final AccessRows rows;
    private final HintRows hints;
    private final CirconscriptionEntry above;
    private final People people;
    private final SchoolCalendar calendar;

    SupportDesk(AccessRows rows, HintRows hints, CirconscriptionEntry above, People people, SchoolCalendar calendar) {
        this.rows = rows;
        this.hints = hints;
        this.above = above;
        this.people = people;
        this.calendar = calendar;
    }

    /** The school's consents and their traces, newest first, those that ended too. */
    public List<SupportAccess> all() {
        List<AccessRow> found = rows.all(SHOWN);
        Map<AccessId, List<Look>> looks =
                rows.looks(found.stream().map(AccessRow::id).toList());
        Map<PersonId, Person> names =
                people.named(found.stream().flatMap(AccessRow::people).collect(toSet()));
        return found.stream()
                .map(row -> row.with(names, looks.getOrDefault(row.id(), List.of())))
                .toList();
    }

    /** Whether a consent may last until the evening of a day. */
    public boolean mayLastUntil(LocalDate day) {
        LocalDate today = calendar.today();
        return !day.isBefore(today) && !day.isAfter(today.plusDays(MOST_DAYS));
    }

    /**
     * Lets a trainer of the circonscription look, from now until the evening of a day. What they were allowed before
     * ends with it.
     *
     * @param because the request that it is for; null when it is for none
     * @throws IllegalArgumentException when it is too long, or the person is no trainer of the circonscription
     */
    public void grant(PersonId trainer, LocalDate lastDay, @Nullable HelpRequestId because) {
        Tenant school = CurrentTenant.required();
        if (!mayLastUntil(lastDay)) {
            throw new IllegalArgumentException("A consent cannot last until " + lastDay);
        }
        if (people.trainersOf(Objects.requireNonNull(school.parent())).stream()
                .noneMatch(it -> it.person().id().equals(trainer))) {
            throw new IllegalArgumentException("No trainer of this school's circonscription: " + trainer);
        }
        Instant until = lastDay.plusDays(1).atStartOfDay(calendar.zone()).toInstant();
        rows.grant(trainer, me(), until, because);
        tell(hint -> hint.put(school.id(), trainer, until));
    }

    /** Ends a consent at once; nothing happens when it has ended. */
    public void revoke(AccessId access) {
        Tenant school = CurrentTenant.required();
        rows.revoke(access, me()).ifPresent(trainer -> tell(hint -> hint.take(school.id(), trainer)));
    }

    /** What is decided is decided, whether the circonscription can be told or not. */
    private void tell(Consumer<HintRows> hint) {
        try {
            above.run(() -> hint.accept(hints));
        } catch (TenantUnavailableException | DataAccessException | TransactionException e) {
            LOG.warn("The circonscription was not told of a consent", e);
        }
    }

    private static PersonId me() {
        return CurrentPerson.required().person().id();
    }
}
