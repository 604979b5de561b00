package fr.gisement.onboarding;

import fr.gisement.onboarding.directory.Directory;
import fr.gisement.onboarding.finding.Finding;
import fr.gisement.onboarding.finding.FindingCode;
import fr.gisement.onboarding.run.DryRun;
import fr.gisement.onboarding.run.ProgressListener;
import fr.gisement.onboarding.run.RunResult;
import fr.gisement.onboarding.staff.StaffFile;
import fr.gisement.onboarding.staff.StaffReader;
import fr.gisement.tenancy.TenantLifecycle;
import fr.gisement.testing.TestInstallation;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An installation of a test's own, and what the tests of imports do with it. */
public final class TestOnboarding implements AutoCloseable {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-09-01T08:00:00Z"), ZoneOffset.UTC);

    private final TestInstallation installation = TestInstallation.create();
    private final Onboarding onboarding = new Onboarding(
            installation.owner(), new TenantLifecycle(installation.fleet().provisioner()), 2, CLOCK);

    public Onboarding onboarding() {
        return onboarding;
    }

    public TestInstallation installation() {
        return installation;
    }

    public static StaffFile staff(String... lines) {
        return StaffReader.read(
                DirectoryFile.file("UAI;CIVILITE;NOM;PRENOM;MAIL;FONCTION\r\n" + String.join("\r\n", lines)));
    }

    public DryRun dryRun(DirectoryFile file) throws SQLException {
        return dryRun(file.read(), null);
    }

    public DryRun dryRun(Directory directory, @Nullable StaffFile staff) throws SQLException {
        return onboarding.dryRun(directory, staff);
    }

    public RunResult onboard(DirectoryFile file) throws SQLException {
        return onboard(file.read(), null);
    }

    public RunResult onboard(Directory directory, @Nullable StaffFile staff) throws SQLException {
        return onboarding.run(onboarding.dryRun(directory, staff), ProgressListener.NONE);
    }

    /** The French summary of what importing a file would do. */
    public String summary(DirectoryFile file) throws SQLException {
        return dryRun(file).report(Locale.FRENCH).summary();
    }

    public static List<FindingCode> codes(DryRun dryRun) {
        return dryRun.plan().findings().stream().map(Finding::code).toList();
    }

    /** The registry in a few words, one line a space: circonscription, slug, name, state, the UAI of its sites. */
    public List<String> spaces() {
        return installation.query("""
                select concat_ws(' | ', p.slug, t.slug, t.name, t.state,
                                 (select string_agg(s.uai, ' ' order by s.uai) from platform.site s
                                  where s.tenant_id = t.id))
                from platform.tenant t join platform.tenant p on p.id = t.parent_id order by t.slug""");
    }

    /** Writes in a space as its people would. */
    public void writeIn(String slug) {
        String schema = installation
                .query("select schema_name from platform.tenant where kind = 'SCHOOL' and slug = '" + slug + "'")
                .getFirst();
        installation.executeAsSuperuser("insert into \"%s\".event (topic) values ('written')".formatted(schema));
    }

    /** What a query of the superuser counts. */
    public int count(String table) {
        return Integer.parseInt(
                installation.query("select count(*) from " + table).getFirst());
    }

    @Override
    public void close() {
        installation.close();
    }
}
