package fr.gisement.app;

import fr.gisement.installation.DataFolder;
import fr.gisement.installation.EmbeddedServers;
import fr.gisement.migrations.FleetSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Goes once through what a start does, on servers to be thrown away, for the Java machine to learn from: run with
 * {@code -XX:AOTCacheOutput}, it leaves a cache that later starts begin with.
 */
@Command(name = "train", hidden = true)
final class TrainCommand implements Callable<Integer> {

    @Option(names = "--data", required = true)
    private Path folder = Path.of("");

    TrainCommand() {}

    @Override
    public Integer call() throws SQLException, IOException, InterruptedException {
        DataFolder data = new DataFolder(folder);
        try (Closing closing = Closing.atExit()) {
            Logs.toFile(data);
            EmbeddedServers servers = EmbeddedServers.start(data);
            closing.add(servers::close);
            OpenFleet open = OpenFleet.of(servers.installation(), FleetSettings.DEFAULT);
            closing.add(open::close);
            open.fleet().prepare();
            ConfigurableApplicationContext context =
                    WebApplication.start(servers.installation(), new RoleWatch(servers.installation()), 0);
            closing.add(context::close);
            visit(URI.create("http://localhost:" + WebApplication.port(context) + "/"));
        }
        return ExitCode.DONE;
    }

    /** Whatever the answer is, what it takes to answer is loaded now. */
    private static void visit(URI page) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            client.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.discarding());
        }
    }
}
