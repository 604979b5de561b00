package fr.gisement.cluster;

import fr.gisement.installation.Installation;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a cluster is made of.
 *
 * @param installation its servers and secrets
 * @param folder where its logs and its balancer's configuration go
 * @param port where the balancer listens; 0 for any free one
 * @param replicas how many processes serve pages
 * @param java how a process is started
 * @param maintenance what the balancer answers while no replica does
 * @param environment what every process gets besides, such as the language or a mail server
 */
public record ClusterSettings(
        Installation installation,
        Path folder,
        int port,
        int replicas,
        JavaCommand java,
        MaintenanceAnswer maintenance,
        Map<String, String> environment) {

    public ClusterSettings {
        environment = Map.copyOf(environment);
        if (replicas < 1) {
            throw new IllegalArgumentException("A cluster needs a replica");
        }
    }
}
