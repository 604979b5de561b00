package fr.gisement.bench;

import fr.gisement.bench.BenchServer.Site;
import fr.gisement.migrations.SchemaKind;
import fr.gisement.migrations.Wall;
import fr.gisement.onboarding.Onboarding;
import fr.gisement.onboarding.directory.Directory;
import fr.gisement.onboarding.directory.DirectoryReader;
import fr.gisement.onboarding.directory.ReadOptions;
import fr.gisement.onboarding.run.ProgressListener;
import fr.gisement.onboarding.source.ImportFile;
import fr.gisement.tenancy.TenantLifecycle;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The whole demonstration from its directory file, with nothing prepared but the templates. */
final class OnboardingBench {

    private static final int ROUNDS = 3;
    private static final int LIQUIBASE_SAMPLE = 20;

    private OnboardingBench() {}

    static void run(Report report) throws Exception {
        double[] ours = new double[ROUNDS];
        double[] bare = new double[ROUNDS];
        double[] liquibase = new double[ROUNDS];
        int tenants = BenchFleet.CIRCONSCRIPTIONS + BenchFleet.SCHOOLS;
        try (BenchServer server = new BenchServer()) {
            for (int round = 0; round < ROUNDS; round++) {
                try (Site site = server.installation(Wall.CIRCONSCRIPTION)) {
                    server.settle(site);
                    ours[round] = RolloutBench.time(() -> onboard(site));
                }
                try (Site site = server.installation(Wall.CIRCONSCRIPTION)) {
                    server.settle(site);
                    RawTenants raw = new RawTenants(site);
                    bare[round] =
                            RolloutBench.time(() -> raw.create(BenchFleet.CIRCONSCRIPTIONS, BenchFleet.SCHOOLS, 2));
                }
                try (Site site = server.installation(Wall.CIRCONSCRIPTION)) {
                    List<String> schemas = emptySchemas(site);
                    server.settle(site);
                    liquibase[round] =
                            RolloutBench.time(() -> RolloutBench.liquibase(site, schemas)) / LIQUIBASE_SAMPLE * tenants;
                }
                System.err.printf(
                        "round %d: %s %s %s%n",
                        round, Report.millis(ours[round]), Report.millis(bare[round]), Report.millis(liquibase[round]));
            }
        }
        report.ratio(
                "890 schools and 28 circonscriptions from the CSV, cold",
                Report.millis(Report.median(ours)),
                Report.millis(Report.median(bare)) + " raw SQL of the same schemas with two workers",
                Report.median(ours) / Report.median(bare),
                "≤ 1.3 ×");
        report.ratio(
                "the same (how many times faster)",
                Report.millis(Report.median(ours)),
                Report.millis(Report.median(liquibase)) + " Spring's MultiTenantSpringLiquibase, tables only, from "
                        + LIQUIBASE_SAMPLE,
                Report.median(liquibase) / Report.median(ours),
                "≥ 4 ×");
    }

    private static void onboard(Site site) throws Exception {
        Directory directory;
        try (InputStream file = Objects.requireNonNull(
                Onboarding.class.getResourceAsStream("/demo/ecoles-bassin-minier.csv"), "the demonstration's file")) {
            directory = DirectoryReader.read(ImportFile.read("ecoles-bassin-minier.csv", file), ReadOptions.DEFAULT);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        Onboarding onboarding =
                new Onboarding(site.owner(), new TenantLifecycle(site.fleet().provisioner()), 2, Clock.systemUTC());
        onboarding.run(onboarding.dryRun(directory, null), ProgressListener.NONE);
        int opened = BenchFleet.schools(site).size();
        if (opened != BenchFleet.SCHOOLS) {
            throw new IllegalStateException("Only " + opened + " spaces were opened");
        }
    }

    private static List<String> emptySchemas(Site site) throws Exception {
        List<String> schemas = new ArrayList<>();
        for (int i = 0; i < LIQUIBASE_SAMPLE; i++) {
            String schema = "liquibase_%02d".formatted(i);
            site.execute("create schema " + schema);
            schemas.add(schema);
        }
        if (site.fleet().catalogue().latest(SchemaKind.SCHOOL) == 0) {
            throw new IllegalStateException("The template is not prepared");
        }
        return schemas;
    }
}
