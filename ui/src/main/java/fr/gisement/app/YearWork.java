package fr.gisement.app;

import fr.gisement.account.PasswordHashes;
import fr.gisement.figures.FigureReporting;
import fr.gisement.identity.Role;
import fr.gisement.tenancy.TenantGate;
import fr.gisement.tenancy.TenantRegistry;
import fr.gisement.tenancy.connection.TenantDataSource;
import fr.gisement.year.DemonstrationYear;
import fr.gisement.year.Made;
import fr.gisement.year.YearPlan.Post;
import fr.gisement.year.YearPlanner;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;

/** Gives the demonstration a year behind it, before the eyes of whoever watches the terminal. */
final class YearWork {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    /** Whom the demonstration names anyway. */
    private static final String NAMED = "camille.roussel@rectorat.example";

    private final Terminal terminal;
    private final OpenFleet open;
    private final ConfigurableApplicationContext application;
    private final BooleanSupplier stop;

    YearWork(Terminal terminal, OpenFleet open, ConfigurableApplicationContext application, BooleanSupplier stop) {
        this.terminal = terminal;
        this.open = open;
        this.application = application;
        this.stop = stop;
    }

    /**
     * Makes it where it was asked for, now or at a start that was interrupted.
     *
     * @param again what tries again when the database was away
     */
    void make(Demonstration demonstration, boolean asked, BackgroundWork again) throws InterruptedException {
        if (asked && !demonstration.onboarded()) {
            terminal.complain("run.yearNone");
            return;
        }
        Optional<LocalDate> end = demonstration.yearToMake(asked, LocalDate.now(PARIS));
        if (end.isPresent()) {
            again.untilDone(() -> make(demonstration, end.get()));
        }
    }

    private void make(Demonstration demonstration, LocalDate end)
            throws SQLException, IOException, InterruptedException {
        terminal.say(
                "run.year",
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(terminal.messages().locale())
                        .format(end));
        application.getBean(TenantRegistry.class).refresh();
        DemonstrationYear year = new DemonstrationYear(
                open.owner(),
                application.getBean(TenantDataSource.class),
                application.getBean("transactionManager", PlatformTransactionManager.class),
                application.getBean(TenantGate.class));
        String hash = PasswordHashes.withDefaults().hash(demonstration.password());
        Made made;
        try (ProgressBar bar = new ProgressBar(terminal, terminal.messages().get("run.yearLabel"))) {
            made = year.make(end, YearPlanner.SEED, hash, bar::update, stop);
        }
        if (made.interrupted()) {
            terminal.complain("run.yearInterrupted");
            return;
        }
        terminal.say("run.yearFigures");
        application.getBean(FigureReporting.class).reportAll();
        demonstration.yearDone();
        if (!made.left().isEmpty()) {
            terminal.complain("run.yearLeft", String.join(", ", made.left()));
        }
        terminal.say("run.yearDone", made.schools(), made.sessions(), made.attendances());
        for (Role role : new Role[] {Role.ERUN, Role.IEN}) {
            Post post = made.someone(role, NAMED);
            if (post != null) {
                tell(made, post);
            }
        }
        terminal.out().flush();
    }

    private void tell(Made made, Post post) {
        terminal.out()
                .printf(
                        "  %-16s %-44s %s%n",
                        terminal.messages()
                                .get("run.signIn." + post.role().name().toLowerCase(Locale.ROOT)),
                        post.mail(),
                        post.given() + " " + post.family() + ", " + made.place(post));
    }
}
