package fr.gisement.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/**
 * What HAProxy is told: a reader stays with a replica by a cookie as long as the replica says that it is ready, and is
 * sent to another one otherwise. A request that reached no replica, or got no answer and changes nothing, is tried again
 * elsewhere.
 */
record BalancerConfiguration(int port, int statePort, Path french, Path english, List<Replica> replicas) {

    /** Where one replica serves pages, and where it is asked whether it may. */
    record Replica(String name, int port, int managementPort) {}

    String text() {
        String servers = replicas.stream()
                .map(replica -> "    server %1$s 127.0.0.1:%2$d cookie %1$s port %3$d"
                        .formatted(replica.name(), replica.port(), replica.managementPort()))
                .collect(Collectors.joining("\n"));
        String states = replicas.stream()
                .map(replica -> "%1$s=%%[srv_is_up(web/%1$s)]".formatted(replica.name()))
                .collect(Collectors.joining(" "));
        return template()
                .replace("{port}", Integer.toString(port))
                .replace("{statePort}", Integer.toString(statePort))
                .replace("{french}", quoted(french))
                .replace("{english}", quoted(english))
                .replace("{servers}", servers)
                .replace("{states}", states);
    }

    private static String template() {
        try {
            return new ClassPathResource("haproxy.cfg", BalancerConfiguration.class)
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String quoted(Path file) {
        return "'" + file + "'";
    }
}
