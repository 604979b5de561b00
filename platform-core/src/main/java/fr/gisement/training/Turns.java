package fr.gisement.training;

import fr.gisement.classes.SchoolCalendar;
import fr.gisement.identity.People;
import fr.gisement.identity.Person;
import fr.gisement.identity.PersonId;
import fr.gisement.tenancy.TenantId;
import fr.gisement.training.TrainingClashException.Named;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Does what changes sessions and places: one at a time in a circonscription, and says a clash with names. */
@Component
class Turns {

    private final SessionWrites writes;
    private final SessionRows rows;
    private final Elsewhere elsewhere;
    private final Modules modules;
    private final People people;
    private final SchoolCalendar calendar;
    private final TransactionTemplate transaction;

    Turns(
            SessionWrites writes,
            SessionRows rows,
            Elsewhere elsewhere,
            Modules modules,
            People people,
            SchoolCalendar calendar,
            PlatformTransactionManager tenant) {
        this.writes = writes;
        this.rows = rows;
        this.elsewhere = elsewhere;
        this.modules = modules;
        this.people = people;
        this.calendar = calendar;
        this.transaction = new TransactionTemplate(tenant);
    }

    /**
     * Plans or changes a session.
     *
     * @param whose time is given, or may be
     * @throws TrainingClashException when the sheet cannot be so
     * @throws IllegalStateException inside a transaction
     */
    <T> T plan(SessionSheet sheet, Collection<PersonId> whose, Function<TimesElsewhere, T> work) {
        try {
            return elsewhere.holding(whose, since(sheet), times -> take(() -> work.apply(times)));
        } catch (ClashFound found) {
            throw named(found.clash(), sheet);
        }
    }

    /**
     * Gives people a place in a session that is there, or may give them one.
     *
     * @param whose time is given, or may be
     * @throws TrainingClashException when the work finds one
     * @throws IllegalArgumentException when there is no such session
     * @throws IllegalStateException inside a transaction
     */
    <T> T give(SessionId id, Collection<PersonId> whose, BiFunction<SessionRow, TimesElsewhere, T> work) {
        SessionSheet sheet = required(id).sheet();
        try {
            return elsewhere.holding(whose, since(sheet), times -> take(() -> work.apply(required(id), times)));
        } catch (ClashFound found) {
            throw named(found.clash(), required(id).sheet());
        }
    }

    /**
     * Does something with a session that is there and gives nobody a place.
     *
     * @throws IllegalArgumentException when there is no such session
     */
    <T> T with(SessionId id, Function<SessionRow, T> work) {
        return take(() -> work.apply(required(id)));
    }

    /** From when on somebody's time matters. */
    private Instant since(SessionSheet sheet) {
        return sheet.start().isBefore(calendar.now()) ? sheet.start() : calendar.now();
    }

    private <T> T take(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(begun -> {
            writes.takeTurns();
            return work.get();
        }));
    }

    private SessionRow required(SessionId id) {
        return rows.find(id).orElseThrow(() -> new IllegalArgumentException("No session here: " + id));
    }

    private TrainingClashException named(Clash clash, SessionSheet asked) {
        Map<ModuleId, TrainingModule> all = modules.all();
        String who = clash.person() == null
                ? Objects.requireNonNullElse(asked.room(), "")
                : people.named(List.of(clash.person())).values().stream()
                        .findFirst()
                        .map(Person::displayName)
                        .orElse("");
        return new TrainingClashException(
                clash.kind(),
                who,
                new Named(title(all, asked.module()), asked.start(), asked.end(), null),
                other(clash, all));
    }

    private @Nullable Named other(Clash clash, Map<ModuleId, TrainingModule> all) {
        TenantId other = clash.circonscription();
        return other == null
                ? new Named(title(all, clash.module()), clash.start(), clash.end(), null)
                : elsewhere.named(clash, other).orElse(null);
    }

    private static String title(Map<ModuleId, TrainingModule> all, ModuleId id) {
        TrainingModule module = all.get(id);
        return module == null ? "" : module.title();
    }
}
