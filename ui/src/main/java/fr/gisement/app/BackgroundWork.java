package fr.gisement.app;

import fr.gisement.app.DemonstrationPeople.SignIn;
import fr.gisement.migrations.Fleet;
import fr.gisement.onboarding.directory.ReadOptions;
import fr.gisement.onboarding.run.DryRun;
import fr.gisement.onboarding.run.RunResult;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What an application does behind its pages when it holds the owner's password: brings the fleet up to date, onboards
 * the demonstration, keeps spare schemas in stock. A database that goes away only puts it off.
 */
final class BackgroundWork {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundWork.class);
    private static final Duration PUT_OFF = Duration.ofSeconds(5);
    private static final Duration ROUND = Duration.ofSeconds(15);

    private final Terminal terminal;
    private final OpenFleet open;
    private final RoleWatch roles;
    private final BooleanSupplier stop;

    /** @param stop whether the process is ending */
    BackgroundWork(Terminal terminal, OpenFleet open, RoleWatch roles, BooleanSupplier stop) {
        this.terminal = terminal;
        this.open = open;
        this.roles = roles;
        this.stop = stop;
    }

    /** Heals tenants' roles that were altered, and turns them over when the wall was changed. */
    void watchRoles() throws InterruptedException {
        untilDone(() -> roles.look(open.fleet()));
    }

    /** Brings every schema that is behind to the current version. */
    void migrate() throws InterruptedException {
        untilDone(() -> new FleetRollout(terminal).all(open.fleet()));
    }

    /** Onboards the demonstration's schools, going on where an earlier start was interrupted. */
    void onboard(Demonstration demonstration) throws InterruptedException {
        Onboarding onboarding = new Onboarding(terminal, open, stop);
        untilDone(() -> {
            DryRun plan = onboarding.dryRun(Demonstration.schools(), Demonstration.staff(), ReadOptions.DEFAULT);
            terminal.say("run.demonstration", onboarding.report(plan).summary());
            RunResult result = onboarding.run(plan);
            if (result.failures().isEmpty() && !result.interrupted()) {
                demonstration.done();
            }
        });
    }

    /** Lets the demonstration's people sign in, and says who they are; nothing when its schools are not there. */
    void tellSignIns(Demonstration demonstration) throws InterruptedException {
        if (!demonstration.onboarded()) {
            return;
        }
        untilDone(() -> {
            String password = demonstration.password();
            List<SignIn> signIns = DemonstrationPeople.prepare(open.owner(), password);
            if (!signIns.isEmpty()) {
                terminal.say("run.signIns", password);
            }
            for (SignIn signIn : signIns) {
                String who = signIn.place().isEmpty() ? signIn.name() : signIn.name() + ", " + signIn.place();
                terminal.out()
                        .printf(
                                "  %-16s %-44s %s%n",
                                terminal.messages().get("run.signIn." + signIn.role()), signIn.mail(), who);
            }
            terminal.out().flush();
        });
    }

    /** Keeps the stock of spare schemas full and the roles as they should be, until the thread is interrupted. */
    void keep() throws InterruptedException {
        Fleet fleet = open.fleet();
        while (true) {
            untilDone(() -> {
                int made = fleet.refillSpares();
                if (made > 0) {
                    LOG.info("{} spare schemas made", made);
                }
            });
            watchRoles();
            Thread.sleep(ROUND);
        }
    }

    /** Tries until it is done or the process ends. */
    void untilDone(Step step) throws InterruptedException {
        while (!stop.getAsBoolean()) {
            try {
                step.run();
                return;
            } catch (SQLException | IOException e) {
                if (!stop.getAsBoolean()) {
                    LOG.warn("Put off", e);
                    terminal.complain(
                            "run.putOff", Failure.of(e, terminal.messages()).sentence());
                }
            }
            Thread.sleep(PUT_OFF);
        }
        throw new InterruptedException();
    }

    /** A piece of work that a database may put off. */
    interface Step {
        void run() throws SQLException, IOException, InterruptedException;
    }
}
