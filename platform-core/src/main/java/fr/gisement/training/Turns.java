package fr.gisement.training;

import fr.gisement.identity.People;
import fr.gisement.identity.Person;
import fr.gisement.training.TrainingClashException.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Does what changes sessions and places: one at a time in a circonscription, and says a clash with names. */
@Component
class Turns {

    private final SessionWrites writes;
    private final SessionRows rows;
    private final Modules modules;
    private final People people;
    private final TransactionTemplate transaction;

    Turns(SessionWrites writes, SessionRows rows, Modules modules, People people, PlatformTransactionManager tenant) {
        this.writes = writes;
        this.rows = rows;
        this.modules = modules;
        this.people = people;
        this.transaction = new TransactionTemplate(tenant);
    }

    /** @throws TrainingClashException when the sheet cannot be so */
    <T> T plan(SessionSheet sheet, Supplier<T> work) {
        try {
            return take(work);
        } catch (ClashFound found) {
            throw named(found.clash(), sheet);
        }
    }

    /**
     * Does something with a session that is there.
     *
     * @throws TrainingClashException when the work finds one
     * @throws IllegalArgumentException when there is no such session
     */
    <T> T with(SessionId id, Function<SessionRow, T> work) {
        try {
            return take(() -> work.apply(required(id)));
        } catch (ClashFound found) {
            throw named(
                    found.clash(),
                    Objects.requireNonNull(transaction.execute(begun -> required(id)))
                            .sheet());
        }
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
                new Named(title(all, asked.module()), asked.start(), asked.end()),
                new Named(title(all, clash.module()), clash.start(), clash.end()));
    }

    private static String title(Map<ModuleId, TrainingModule> all, ModuleId id) {
        TrainingModule module = all.get(id);
        return module == null ? "" : module.title();
    }
}
