package fr.gisement.year;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gisement.figures.AcademieFigures;
import fr.gisement.figures.AcademieOverview;
import fr.gisement.figures.FigureReporting;
import fr.gisement.figures.TrainingTotals;
import fr.gisement.followup.Stage;
import fr.gisement.identity.Accounts;
import fr.gisement.identity.PersonId;
import fr.gisement.identity.Role;
import fr.gisement.identity.SignedIn;
import fr.gisement.migrations.SchemaKind;
import fr.gisement.onboarding.DirectoryFile;
import fr.gisement.onboarding.TestOnboarding;
import fr.gisement.onboarding.directory.Directory;
import fr.gisement.onboarding.directory.DirectorySchool;
import fr.gisement.onboarding.run.ProgressListener;
import fr.gisement.onboarding.staff.StaffFile;
import fr.gisement.onboarding.staff.StaffReader;
import fr.gisement.tenancy.Tenant;
import fr.gisement.tenancy.TenantGate;
import fr.gisement.tenancy.TenantRegistry;
import fr.gisement.tenancy.connection.TenantDataSource;
import fr.gisement.testing.IntegrationApplication;
import fr.gisement.testing.TestPeople;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;

/** The year of three circonscriptions of the demonstration, written behind real schemas. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemonstrationYearTests {

    private static final int CIRCONSCRIPTIONS = 3;
    private static final int SCHOOLS_EACH = 12;
    private final LocalDate today = LocalDate.now(SchoolDays.PARIS);

    private static final TestOnboarding town = new TestOnboarding();
    private static final ConfigurableApplicationContext application =
            IntegrationApplication.start(town.installation().installation(), Map.of());

    @BeforeAll
    static void onboard() throws Exception {
        Directory all = DirectoryFile.miningBasin();
        Map<String, Integer> taken = new HashMap<>();
        List<DirectorySchool> schools = all.schools().stream()
                .filter(it -> it.rpi() == null)
                .filter(it -> taken.containsKey(it.circonscription()) || taken.size() < CIRCONSCRIPTIONS)
                .filter(it -> taken.merge(it.circonscription(), 1, Integer::sum) <= SCHOOLS_EACH)
                .toList();
        Set<String> uais = schools.stream().map(DirectorySchool::uai).collect(Collectors.toSet());
        StaffFile people = StaffReader.read(DirectoryFile.resource("/demo/personnels-bassin-minier.csv"));
        Directory some = new Directory(
                all.fileName(),
                all.sha256(),
                all.encoding(),
                all.options(),
                schools,
                List.of(),
                uais,
                all.circonscriptions(),
                List.of());
        Map<fr.gisement.onboarding.staff.Assignment, Integer> here = people.assignments().entrySet().stream()
                .filter(it -> uais.contains(it.getKey().uai()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Set<String> mails = here.keySet().stream().map(it -> it.mail()).collect(Collectors.toSet());
        StaffFile staff = new StaffFile(
                people.fileName(),
                people.sha256(),
                people.encoding(),
                people.people().stream().filter(it -> mails.contains(it.mail())).toList(),
                here,
                Set.of(),
                List.of());
        town.onboarding().run(town.dryRun(some, staff), ProgressListener.NONE);
        application.getBean(TenantRegistry.class).refresh();
    }

    @AfterAll
    static void close() {
        application.close();
        town.close();
    }

    @Test
    @Order(1)
    void interruptedItGoesOnAndThenItIsThereOnce() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        Made begun = make(() -> asked.incrementAndGet() > 4);
        assertThat(begun.interrupted()).isTrue();
        assertThat(begun.left()).isEmpty();

        Made made = make(() -> false);
        assertThat(made.interrupted()).isFalse();
        assertThat(made.left()).isEmpty();
        assertThat(made.plan().fingerprint()).isEqualTo(begun.plan().fingerprint());
        thatsAllOf(made.plan());

        Made again = make(() -> false);
        assertThat(again.interrupted()).isFalse();
        assertThat(again.plan().fingerprint()).isEqualTo(made.plan().fingerprint());
        thatsAllOf(made.plan());
    }

    private static void thatsAllOf(YearPlan plan) {
        assertThat(count("training_session")).isEqualTo(plan.sessions().count());
        assertThat(count("training_enrolment")).isEqualTo(plan.seats(it -> true));
        assertThat(count("training_enrolment where presence = 'PRESENT'")).isEqualTo(plan.attendances());
        assertThat(count("training_enrolment where state = 'WAITING'"))
                .isEqualTo(plan.seats(it -> it.state().equals("WAITING")));
        assertThat(count("training_evaluation"))
                .isEqualTo(plan.sessions().mapToLong(it -> it.opinions().size()).sum());
        assertThat(count("stage_mark"))
                .isEqualTo(plan.schools().mapToLong(it -> it.marks().size()).sum());
        assertThat(count("visit"))
                .isEqualTo(plan.schools().mapToLong(it -> it.visits().size()).sum());
        assertThat(count("school_task"))
                .isEqualTo(plan.schools().mapToLong(it -> it.tasks().size()).sum());
        assertThat(count("school_note"))
                .isEqualTo(plan.schools().mapToLong(it -> it.notes().size()).sum());
        assertThat(count("help_request"))
                .isEqualTo(plan.schools().mapToLong(it -> it.helps().size()).sum());
        assertThat(count("training_path where state = 'PUBLISHED'")).isEqualTo(1);
        assertThat(number("select count(*) from platform.training_path where state = 'PUBLISHED'"))
                .isEqualTo(1);
        assertThat(count("training_path_walk")).isEqualTo(plan.walks().count());
        assertThat(count("training_alone"))
                .isPositive()
                .isEqualTo(plan.walks().filter(PathPlan.Walk::finished).count());
        assertThat(schoolCount("article where published_at is not null"))
                .isEqualTo(plan.schools().mapToLong(it -> it.articles().size()).sum());
        assertThat(schoolCount("support_access"))
                .isEqualTo(plan.schools().mapToLong(it -> it.accesses().size()).sum());
    }

    @Test
    @Order(2)
    void whatWasWrittenBreaksNoRuleThatTheServicesKeep() {
        assertThat(count("""
                training_session s join {circonscription}.training_session o
                    on o.id > s.id and lower(o.room) = lower(s.room) and o.starts_at < s.ends_at and o.ends_at > s.starts_at
                where s.state <> 'CANCELLED' and o.state <> 'CANCELLED'""")).isZero();
        assertThat(count("""
                training_session s where (select count(*) from {circonscription}.training_enrolment e
                    where e.session_id = s.id and e.state = 'ENROLLED') > s.capacity""")).isZero();
        assertThat(count("""
                training_session s where (select count(*) from {circonscription}.training_evaluation e
                    where e.session_id = s.id) > (select count(*) from {circonscription}.training_enrolment e
                    where e.session_id = s.id and e.presence = 'PRESENT')""")).isZero();
        // who finished went on from every step, and answered every question
        assertThat(count("""
                training_alone a join {circonscription}.training_path_walk w using (person_id, path_id)
                join (select id, steps from platform.training_path
                      union all select id, steps from {circonscription}.training_path) p on p.id = a.path_id
                where exists (select from jsonb_array_elements(p.steps) s
                              where (s #>> '{id,value}')::uuid <> all(w.passed)
                                 or s ->> 'kind' = 'QUIZ' and (s #>> '{id,value}')::uuid <> all(w.answered))""")).isZero();
        // nobody is written a letter: who has a place to come was told
        assertThat(count("""
                training_enrolment e join {circonscription}.training_session s on s.id = e.session_id
                where s.starts_at > now() and s.state = 'PLANNED' and e.state = 'ENROLLED'
                  and e.told_sequence is distinct from s.sequence""")).isZero();
        assertThat(count("stage_mark where stage = 'PEOPLE_IMPORTED' and noted_by is null and undone_at is null"))
                .isEqualTo(CIRCONSCRIPTIONS * SCHOOLS_EACH);
    }

    /** The recount knows nothing of the reports: it asks the circonscriptions' schemas, as a superuser may. */
    @Test
    @Order(3)
    void theRectoratsTotalsAreAPlainRecountOfTheRows() {
        assertThat(application.getBean(FigureReporting.class).reportAll()).isEqualTo(CIRCONSCRIPTIONS);

        String year =
                "s.starts_at >= timestamptz '%d-08-01 00:00 Europe/Paris'".formatted(SchoolDays.schoolYear(today));
        String held = "{circonscription}.training_session s where " + year
                + " and (s.state = 'HELD' or s.state = 'PLANNED' and s.ends_at <= now())";
        String there = "{circonscription}.training_enrolment e join {circonscription}.training_session s"
                + " on s.id = e.session_id where e.presence = 'PRESENT'";
        AcademieOverview academie = asTheRectorat(application.getBean(AcademieFigures.class)::current);
        TrainingTotals training = academie.total().training();
        assertThat(academie.reported()).isEqualTo(CIRCONSCRIPTIONS);
        assertThat(academie.total().peopleHidden()).isFalse();
        assertThat((long) academie.total().schools())
                .isEqualTo(CIRCONSCRIPTIONS * SCHOOLS_EACH)
                .isEqualTo(asked("count(*)", "platform.tenant where kind = 'SCHOOL' and parent_id = {id}"));
        assertThat((long) training.sessions()).isPositive().isEqualTo(asked("count(*)", held));
        assertThat(training.givenMinutes()).isEqualTo(asked("coalesce(sum(s.counted_minutes), 0)", held));
        assertThat((long) training.places()).isEqualTo(asked("coalesce(sum(s.capacity), 0)", held));
        assertThat((long) training.attendances()).isPositive().isEqualTo(asked("count(*)", there + " and " + year));
        assertThat(training.followedMinutes())
                .isEqualTo(asked("coalesce(sum(s.counted_minutes), 0)", there + " and " + year));
        assertThat((long) training.places() - training.emptyPlaces())
                .isEqualTo(asked("count(*)", there + " and " + year));
        assertThat((long) training.trained()).isPositive().isEqualTo(asked("count(distinct e.person_id)", there));
        assertThat((long) training.teachers()).isEqualTo(asked("count(distinct m.person_id)", """
                        platform.membership m join platform.tenant t on t.id = m.tenant_id
                        where t.parent_id = {id} and m.ended_at is null"""));
        assertThat((long) academie.total().familiesReached()).isEqualTo(asked("count(*)", """
                        {circonscription}.stage_mark where stage = 'FAMILIES_CONNECTED' and undone_at is null"""));
        assertThat((long) academie.delay().count()).isEqualTo(asked("count(*)", """
                        {circonscription}.stage_mark where stage = 'FIRST_ARTICLE' and undone_at is null"""));
    }

    @Test
    @Order(3)
    void theRectoratsSchoolsByStageAreAPlainRecountToo() {
        application.getBean(FigureReporting.class).reportAll();

        List<Stage> way = List.of(Stage.values());
        for (Stage stage : way) {
            // a school stands before the first stage that it has not reached
            assertThat(told("sum(schools)", """
                            figure_stage s where stage = '%s'
                            and month = (select max(month) from platform.figure_stage)""".formatted(stage)))
                    .as("%s", stage)
                    .isEqualTo(asked("count(*)", """
                            platform.tenant t where t.parent_id = {id} and %d = (
                                select coalesce(min(w.place), %d) - 1
                                from unnest(array['%s']) with ordinality as w (stage, place)
                                where not exists (select from {circonscription}.stage_mark m
                                                  where m.school_id = t.id and m.stage = w.stage
                                                    and m.undone_at is null))""".formatted(
                                    way.indexOf(stage),
                                    way.size(),
                                    way.stream().skip(1).map(Stage::name).collect(Collectors.joining("', '")))));
        }
    }

    private static <T> T asTheRectorat(Supplier<T> task) {
        PersonId alice = TestPeople.person(town.installation(), "alice@ac-lille.example", "Alice", "Rectorat");
        TestPeople.member(town.installation(), alice, Role.RECTORAT_ADMIN, null);
        try {
            SecurityContextHolder.getContext()
                    .setAuthentication(new SignedIn(
                            application.getBean(Accounts.class).find(alice).orElseThrow(), new UUID(0, 0)));
            return task.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static long told(String what, String table) {
        return number("select coalesce(%s, 0) from platform.%s".formatted(what, table));
    }

    private static long asked(String what, String where) {
        return application
                .getBean(TenantRegistry.class)
                .snapshot()
                .all(SchemaKind.CIRCONSCRIPTION)
                .mapToLong(it -> number("select " + what + " from "
                        + where.replace("{circonscription}", '"' + it.schemaName() + '"')
                                .replace("{id}", "'" + it.id() + "'")))
                .sum();
    }

    private static long number(String sql) {
        return Long.parseLong(town.installation().query(sql).getFirst());
    }

    @Test
    @Order(4)
    void whereSomebodyHasWorkedItIsLeftOut() throws Exception {
        String schema = schemas(SchemaKind.CIRCONSCRIPTION).getFirst();
        town.installation().executeAsSuperuser("delete from \"%s\".event".formatted(schema));
        long before = count("visit");

        Made again = make(() -> false);

        assertThat(again.left()).hasSize(1);
        assertThat(count("visit")).isEqualTo(before);
    }

    private Made make(BooleanSupplier stop) throws Exception {
        return new DemonstrationYear(
                        town.installation().owner(),
                        application.getBean(TenantDataSource.class),
                        application.getBean("transactionManager", PlatformTransactionManager.class),
                        application.getBean(TenantGate.class))
                .make(today, YearPlanner.SEED, "{hash}", (done, total) -> {}, stop);
    }

    private static long count(String what) {
        return schemas(SchemaKind.CIRCONSCRIPTION).stream()
                .mapToLong(it -> one(it, what))
                .sum();
    }

    private static long schoolCount(String what) {
        return schemas(SchemaKind.SCHOOL).stream()
                .mapToLong(it -> one(it, what))
                .sum();
    }

    private static long one(String schema, String what) {
        return number("select count(*) from \"%s\".".formatted(schema)
                + what.strip().replace("{circonscription}", '"' + schema + '"'));
    }

    private static List<String> schemas(SchemaKind kind) {
        return application
                .getBean(TenantRegistry.class)
                .snapshot()
                .all(kind)
                .map(Tenant::schemaName)
                .map(String::valueOf)
                .sorted()
                .toList();
    }
}
