package fr.gisement.operations;

import com.zaxxer.hikari.HikariDataSource;
import fr.gisement.installation.Installation;
import fr.gisement.migrations.Fleet;
import fr.gisement.migrations.FleetNaming;
import fr.gisement.migrations.FleetSettings;
import fr.gisement.migrations.LoginPasswords;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;

/** A worker in a process of its own, to be killed. */
final class WorkerProcess {

    private WorkerProcess() {}

    /** Arguments: URL, prefix, owner's password, login secret. Works until it is killed. */
    public static void main(String[] args) throws InterruptedException {
        FleetNaming naming = new FleetNaming(args[1]);
        try (HikariDataSource owner = new HikariDataSource()) {
            owner.setJdbcUrl(args[0]);
            owner.setUsername(naming.owner());
            owner.setPassword(args[2]);
            Fleet fleet = new Fleet(owner, naming, new LoginPasswords(args[3]), FleetSettings.DEFAULT);
            try (OperationWorker _ = OperationWorker.start(owner, fleet, TestOperations.QUICK)) {
                new CountDownLatch(1).await();
            }
        }
    }

    static Process start(Installation installation) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        WorkerProcess.class.getName(),
                        installation.jdbcUrl(),
                        installation.naming().prefix(),
                        Objects.requireNonNull(installation.ownerPassword()),
                        installation.loginSecret())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
