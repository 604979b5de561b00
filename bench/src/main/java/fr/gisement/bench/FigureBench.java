package fr.gisement.bench;

import fr.gisement.bench.BenchServer.Site;
import fr.gisement.figures.AcademieFigures;
import fr.gisement.figures.FigureReporting;
import fr.gisement.identity.Accounts;
import fr.gisement.identity.PersonId;
import fr.gisement.identity.SignedIn;
import fr.gisement.installation.Installation;
import fr.gisement.migrations.SchemaKind;
import fr.gisement.migrations.Wall;
import fr.gisement.onboarding.Onboarding;
import fr.gisement.onboarding.directory.DirectoryReader;
import fr.gisement.onboarding.directory.ReadOptions;
import fr.gisement.onboarding.run.ProgressListener;
import fr.gisement.onboarding.source.ImportFile;
import fr.gisement.onboarding.staff.StaffReader;
import fr.gisement.tenancy.CurrentTenant;
import fr.gisement.tenancy.Tenant;
import fr.gisement.tenancy.TenantGate;
import fr.gisement.tenancy.TenantLifecycle;
import fr.gisement.tenancy.TenantRegistry;
import fr.gisement.tenancy.connection.TenantDataSource;
import fr.gisement.year.DemonstrationYear;
import fr.gisement.year.Made;
import fr.gisement.year.YearPlanner;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The rectorat's figures over the demonstration's year, and what one more event costs. */
final class FigureBench {

    private static final int WARM_UP = 50;
    private static final int ROUNDS = 300;
    private static final int REPORTS = 7;

    /** Everything that the overview is made of, as one statement would ask for it. */
    private static final String PLAIN = """
            with told as (
                select s.circonscription_id, s.received_at, s.asked_at, t.school_year, t.schools, t.families_reached,
                       t.teachers, t.trained, t.sessions, t.given_minutes, t.followed_minutes, t.attendances,
                       t.places, t.empty_places,
                       (select count(*) from platform.figure_gap g
                        where g.circonscription_id = s.circonscription_id) as missing
                from platform.figure_standing s
                left join platform.figure_total t using (circonscription_id) where t.school_year = ?)
            select (select json_agg(told)::text from told),
                   (select json_agg(g)::text from (select circonscription_id, month, stage, f.schools
                                                   from platform.figure_stage f
                                                   join told using (circonscription_id)) g),
                   (select json_agg(d)::text from (select days, sum(f.schools) from platform.figure_delay f
                                                   join told using (circonscription_id) group by days) d),
                   (select json_agg(c)::text from (select curve, week, sum(reached), sum(observed)
                                                   from platform.figure_curve join told using (circonscription_id)
                                                   group by curve, week having sum(observed) >= 5) c)""";

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = "fr.gisement",
            excludeFilters =
                    @ComponentScan.Filter(type = FilterType.REGEX, pattern = "fr\\.gisement\\.(testing|bench)\\..*"))
    static class Core {}

    private FigureBench() {}

    static void run(Report report) throws Exception {
        try (BenchServer server = new BenchServer();
                Site site = server.installation(Wall.CIRCONSCRIPTION)) {
            onboard(site);
            try (ConfigurableApplicationContext application = start(site.installation())) {
                DemonstrationYear year = new DemonstrationYear(
                        site.owner(),
                        application.getBean(TenantDataSource.class),
                        tenants(application),
                        application.getBean(TenantGate.class));
                LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));
                long begun = System.nanoTime();
                Made made = year.make(today, YearPlanner.SEED, "{bench}", (done, total) -> {}, () -> false);
                double took = System.nanoTime() - begun;
                report.stated(
                        "a year over %d spaces of schools, without its report".formatted(made.schools()),
                        Report.millis(took),
                        "%d sessions, %d attendances".formatted(made.sessions(), made.attendances()));
                FigureReporting reporting = application.getBean(FigureReporting.class);
                reporting.reportAll();
                server.settle(site);
                signIn(site, application);
                overview(report, site, application, today);
                event(report, application, reporting);
            }
        }
    }

    private static void overview(Report report, Site site, ConfigurableApplicationContext application, LocalDate today)
            throws SQLException {
        AcademieFigures figures = application.getBean(AcademieFigures.class);
        int year = today.getMonthValue() < 8 ? today.getYear() - 1 : today.getYear();
        double[] ours = new double[ROUNDS];
        double[] plain = new double[ROUNDS];
        try (Connection connection = site.owner().getConnection();
                PreparedStatement query = connection.prepareStatement(PLAIN)) {
            query.setInt(1, year);
            for (int i = -WARM_UP; i < ROUNDS; i++) {
                long begun = System.nanoTime();
                figures.current();
                long between = System.nanoTime();
                try (ResultSet row = query.executeQuery()) {
                    row.next();
                    Objects.requireNonNull(row.getString(1));
                }
                if (i >= 0) {
                    ours[i] = between - begun;
                    plain[i] = System.nanoTime() - between;
                }
            }
        }
        for (double share : new double[] {0.5, 0.95}) {
            report.ratio(
                    "the rectorat's overview over 28 circonscriptions, p%.0f".formatted(share * 100),
                    Report.millis(at(ours, share)),
                    Report.millis(at(plain, share)) + " the same figures by one SQL",
                    at(ours, share) / at(plain, share),
                    "stated");
        }
    }

    /** One attendance more, and what it has the circonscription tell. */
    private static void event(Report report, ConfigurableApplicationContext application, FigureReporting reporting) {
        Tenant one = application
                .getBean(TenantRegistry.class)
                .snapshot()
                .all(SchemaKind.CIRCONSCRIPTION)
                .findFirst()
                .orElseThrow();
        JdbcTemplate tenant = new JdbcTemplate(application.getBean(TenantDataSource.class));
        TransactionTemplate transaction = new TransactionTemplate(tenants(application));
        double[] events = new double[ROUNDS];
        for (int i = -WARM_UP; i < ROUNDS; i++) {
            long begun = System.nanoTime();
            CurrentTenant.run(one, () -> transaction.executeWithoutResult(it -> tenant.update("""
                    update training_enrolment set presence_at = now()
                    where (session_id, person_id) = (select session_id, person_id from training_enrolment
                                                     where presence = 'PRESENT' limit 1)""")));
            if (i >= 0) {
                events[i] = System.nanoTime() - begun;
            }
        }
        double[] reports = new double[REPORTS];
        for (int i = -2; i < REPORTS; i++) {
            long begun = System.nanoTime();
            int reported = reporting.reportAll();
            if (i >= 0) {
                reports[i] = (double) (System.nanoTime() - begun) / reported;
            }
        }
        report.ratio(
                "one more event: its circonscription's report, gathered, sent and taken",
                Report.millis(Report.median(reports)),
                Report.millis(Report.median(events)) + " the attendance itself",
                Report.median(reports) / Report.median(events),
                "stated");
    }

    private static double at(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))];
    }

    private static void onboard(Site site) throws Exception {
        Onboarding onboarding =
                new Onboarding(site.owner(), new TenantLifecycle(site.fleet().provisioner()), 2, Clock.systemUTC());
        onboarding.run(
                onboarding.dryRun(
                        DirectoryReader.read(file("ecoles-bassin-minier.csv"), ReadOptions.DEFAULT),
                        StaffReader.read(file("personnels-bassin-minier.csv"))),
                ProgressListener.NONE);
    }

    private static ImportFile file(String name) throws Exception {
        try (InputStream file =
                Objects.requireNonNull(Onboarding.class.getResourceAsStream("/demo/" + name), "the demonstration's")) {
            return ImportFile.read(name, file);
        }
    }

    private static PlatformTransactionManager tenants(ConfigurableApplicationContext application) {
        return application.getBean("transactionManager", PlatformTransactionManager.class);
    }

    private static void signIn(Site site, ConfigurableApplicationContext application) throws SQLException {
        UUID person;
        try (Connection owner = site.owner().getConnection();
                Statement statement = owner.createStatement()) {
            try (ResultSet made = statement.executeQuery("""
                    insert into platform.person (mail, given_name, family_name)
                    values ('bench@rectorat.example', 'Alice', 'Bench') returning id""")) {
                made.next();
                person = made.getObject(1, UUID.class);
            }
            statement.executeUpdate("""
                    insert into platform.account (person_id, password_hash, activated_at)
                    values ('%1$s', '{bench}', now());
                    insert into platform.membership (person_id, role, origin)
                    values ('%1$s', 'RECTORAT_ADMIN', 'HAND')""".formatted(person));
        }
        SecurityContextHolder.getContext()
                .setAuthentication(new SignedIn(
                        application
                                .getBean(Accounts.class)
                                .find(new PersonId(person))
                                .orElseThrow(),
                        UUID.randomUUID()));
    }

    private static ConfigurableApplicationContext start(Installation installation) {
        return new SpringApplicationBuilder(Core.class)
                .web(WebApplicationType.NONE)
                .properties(Map.of(
                        "gisement.inbox.relay", false,
                        "gisement.follow-up.watch", false,
                        "gisement.training.letters", false,
                        "gisement.training.waiting", false,
                        "gisement.figures.report", false,
                        "logging.level.root", "warn",
                        "spring.main.banner-mode", "off"))
                .initializers(context ->
                        ((GenericApplicationContext) context).registerBean(Installation.class, () -> installation))
                .run();
    }
}
