package fr.gisement.app;

import fr.gisement.installation.DataFolder;
import fr.gisement.installation.EmbeddedServers;
import fr.gisement.installation.ExternalInstallation;
import fr.gisement.installation.Installation;
import fr.gisement.migrations.FleetSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private static final List<String> PAGES = List.of("/", "/connexion");

    private final Map<String, String> environment;

    @Option(names = "--data", defaultValue = "train")
    private Path folder = Path.of("");

    TrainCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws SQLException, IOException, InterruptedException {
        try (Closing closing = Closing.atExit()) {
            Optional<Installation> external = ExternalInstallation.of(environment);
            if (external.isPresent()) {
                Logs.toOutput();
                train(external.get(), closing);
            } else {
                DataFolder data = new DataFolder(folder);
                Logs.toFile(data);
                EmbeddedServers servers = EmbeddedServers.start(data);
                closing.add(servers::close);
                train(servers.installation(), closing);
            }
        }
        return ExitCode.DONE;
    }

    private static void train(Installation installation, Closing closing)
            throws SQLException, IOException, InterruptedException {
        OpenFleet open = OpenFleet.of(installation, FleetSettings.DEFAULT);
        closing.add(open::close);
        open.fleet().prepare();
        ConfigurableApplicationContext context =
                WebApplication.start(installation, new RoleWatch(installation), new ProcessPorts(0, 0));
        closing.add(context::close);
        for (String page : PAGES) {
            visit(URI.create("http://localhost:" + WebApplication.port(context) + page));
        }
    }

    /** Whatever the answer is, what it takes to answer is loaded now. */
    private static void visit(URI page) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            client.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.discarding());
        }
    }
}
