package fr.gisement.training;

import fr.gisement.access.CirconscriptionEntry;
import fr.gisement.identity.PersonId;
import fr.gisement.identity.Role;
import fr.gisement.tenancy.Tenant;
import fr.gisement.testing.TwoSchools;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** {@link TwoSchools} with what tests of training need over and over. */
final class TrainingTown implements AutoCloseable {

    static final ModuleId DISCOVERY =
            ModuleId.parse("01920000-0000-7000-8000-000000000001").orElseThrow();
    static final ModuleId BLOG =
            ModuleId.parse("01920000-0000-7000-8000-000000000002").orElseThrow();
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    final TwoSchools people = new TwoSchools();
    final Tenant auchel = people.auchel();
    final Tenant jaures = people.jaures();
    final PersonId second = people.person("sami", Role.ERUN, auchel.id());
    final TrainingSessions sessions = people.bean(TrainingSessions.class);
    final SessionRegister register = people.bean(SessionRegister.class);
    final MyTraining mine = people.bean(MyTraining.class);
    final TrainingEvaluations evaluations = people.bean(TrainingEvaluations.class);
    final CirconscriptionEntry entry = people.bean(CirconscriptionEntry.class);

    /** Tomorrow, or in so many days, at that hour. */
    static Instant in(int days, int hour) {
        return Instant.now()
                .atZone(PARIS)
                .truncatedTo(ChronoUnit.DAYS)
                .plusDays(days)
                .plusHours(hour)
                .toInstant();
    }

    Draft session() {
        return new Draft();
    }

    /** Calls a service as a trainer, or as anybody, in the circonscription. */
    <T> T here(PersonId person, Supplier<T> task) {
        return people.as(person, auchel, task);
    }

    /** As {@link #here}, for what answers nothing. */
    void doHere(PersonId person, Runnable task) {
        people.run(person, auchel, task);
    }

    /** Calls a service in the circonscription as somebody of a school of it, by the way they go. */
    <T> T fromSchool(PersonId person, Tenant school, Supplier<T> task) {
        return people.as(person, school, () -> entry.call(task::get));
    }

    <T> T fromJaures(PersonId person, Supplier<T> task) {
        return fromSchool(person, jaures, task);
    }

    TrainingSession look(SessionId id) {
        return here(people.erun, () -> sessions.find(id).orElseThrow());
    }

    EnrolmentState enrol(PersonId person, SessionId id) {
        return fromJaures(person, () -> mine.enrol(id));
    }

    /** More teachers of the school. */
    List<PersonId> teachers(String name, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> people.person(name + i, Role.TEACHER, jaures.id()))
                .toList();
    }

    void clear() {
        clear(auchel);
    }

    /** Takes everything of training out of a circonscription. */
    void clear(Tenant circonscription) {
        for (String table : List.of(
                "training_evaluation",
                "training_evaluated",
                "training_ability",
                "training_enrolment",
                "training_invitation",
                "training_session_trainer",
                "training_session",
                "training_alone",
                "training_path_walk",
                "training_path",
                "training_module")) {
            people.execute(circonscription, "delete from {school}." + table);
        }
    }

    @Override
    public void close() {
        people.close();
    }

    /** A session as it is about to be planned: in the next days, in a room of its own, by the first trainer. */
    final class Draft {

        private ModuleId module = DISCOVERY;
        private Instant start = in(3, 9);
        private Duration length = Duration.ofHours(2);
        private @Nullable String room = "Salle " + UUID.randomUUID();
        private Set<PersonId> trainers = Set.of(people.erun);
        private int capacity = 10;
        private Audience audience = Audience.EVERYBODY;
        private boolean walkIns;

        Draft of(ModuleId other) {
            module = other;
            return this;
        }

        Draft at(Instant moment) {
            start = moment;
            return this;
        }

        Draft lasting(Duration time) {
            length = time;
            return this;
        }

        Draft room(@Nullable String name) {
            room = name;
            return this;
        }

        Draft by(PersonId... all) {
            trainers = Set.of(all);
            return this;
        }

        Draft places(int count) {
            capacity = count;
            return this;
        }

        Draft invited(Audience invited) {
            audience = invited;
            return this;
        }

        Draft walkIns() {
            walkIns = true;
            return this;
        }

        SessionSheet sheet() {
            return new SessionSheet(
                    module,
                    start,
                    start.plus(length),
                    room,
                    room == null ? "https://visio.example/salle" : null,
                    trainers,
                    capacity,
                    audience,
                    (int) length.toMinutes(),
                    HourKind.EIGHTEEN,
                    walkIns);
        }

        SessionId plan() {
            return here(people.erun, () -> sessions.plan(sheet()));
        }
    }
}
