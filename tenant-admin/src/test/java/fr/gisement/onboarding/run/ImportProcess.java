package fr.gisement.onboarding.run;

import com.zaxxer.hikari.HikariDataSource;
import fr.gisement.installation.Installation;
import fr.gisement.migrations.Fleet;
import fr.gisement.migrations.FleetNaming;
import fr.gisement.migrations.FleetSettings;
import fr.gisement.migrations.LoginPasswords;
import fr.gisement.onboarding.DirectoryFile;
import fr.gisement.onboarding.Onboarding;
import fr.gisement.tenancy.TenantLifecycle;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Objects;

/** The import of the mining basin in a process of its own, to be killed. */
final class ImportProcess {

    private ImportProcess() {}

    /** Arguments: URL, prefix, owner's password, login secret. Writes a line for each tenant that is done. */
    public static void main(String[] args) throws SQLException {
        var naming = new FleetNaming(args[1]);
        try (var owner = new HikariDataSource()) {
            owner.setJdbcUrl(args[0]);
            owner.setUsername(naming.owner());
            owner.setPassword(args[2]);
            owner.setMaximumPoolSize(3);
            var fleet = new Fleet(owner, naming, new LoginPasswords(args[3]), FleetSettings.DEFAULT);
            fleet.prepare();
            var onboarding = new Onboarding(owner, new TenantLifecycle(fleet.provisioner()), 2, Clock.systemUTC());
            DryRun dryRun = onboarding.dryRun(DirectoryFile.miningBasin(), null);
            System.out.println("begin");
            onboarding.run(dryRun, (done, total, name) -> System.out.println("done " + done));
        }
    }

    /** Starts the import in another JVM and kills it after so many lines of its output. */
    static void runAndKill(Installation installation, int lines) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        ImportProcess.class.getName(),
                        installation.jdbcUrl(),
                        installation.naming().prefix(),
                        Objects.requireNonNull(installation.ownerPassword()),
                        installation.loginSecret())
                .redirectError(new File("target", "killed-import.log"))
                .start();
        try (var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            int read = 0;
            while (read < lines) {
                String line = output.readLine();
                if (line == null) {
                    throw new IllegalStateException("The import ended by itself after " + read + " lines");
                }
                if (line.equals("begin") || line.startsWith("done ")) {
                    read++;
                }
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
