package fr.gisement.installation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * What a process that uses a data folder tells the others about itself.
 *
 * @param pid its process id
 * @param application whether it is the application, which stays, or a command that ends soon
 * @param httpPort where it serves pages; 0 while it does not
 * @param postgresPort of its PostgreSQL, on loopback
 * @param redisPort of its Redis, on loopback
 */
public record RunningInstance(long pid, boolean application, int httpPort, int postgresPort, int redisPort) {

    /** The address of its pages, empty while it serves none. */
    public Optional<String> address() {
        return httpPort == 0 ? Optional.empty() : Optional.of("http://localhost:" + httpPort + "/");
    }

    static Optional<RunningInstance> read(Path file) {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
            return Optional.of(new RunningInstance(
                    Long.parseLong(properties.getProperty("pid")),
                    Boolean.parseBoolean(properties.getProperty("application")),
                    Integer.parseInt(properties.getProperty("http.port")),
                    Integer.parseInt(properties.getProperty("postgres.port")),
                    Integer.parseInt(properties.getProperty("redis.port"))));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    void write(Path file) throws IOException {
        PrivateFiles.write(file, """
                pid=%d
                application=%b
                http.port=%d
                postgres.port=%d
                redis.port=%d
                """.formatted(pid, application, httpPort, postgresPort, redisPort));
    }
}
