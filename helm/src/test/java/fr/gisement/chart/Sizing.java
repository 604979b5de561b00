package fr.gisement.chart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/** The arithmetic of connections, as helm/README.md explains it. */
record Sizing(int perProcess, int webProcesses, int workers, int backup) {

    /** What the worker and each command have of the owner's connections at most. */
    static final int OWNER = 17;

    /** Each process watches whether the server answers. */
    private static final int WATCH = 1;

    /** What the migration takes: its two workers and two more. */
    private static final int MIGRATION = 4;

    /** Kept for superusers, the operator and a person. */
    private static final int RESERVE = 10;

    static Sizing of(Map<String, Object> chosen) {
        Map<String, Object> all = new LinkedHashMap<>(Chart.yaml(Chart.FOLDER.resolve("values.yaml")));
        Chart.merge(all, chosen);
        JsonNode values = new ObjectMapper().valueToTree(all);
        JsonNode database = values.path("database");
        JsonNode pool = database.path("pool");
        JsonNode web = values.path("web");
        int circonscriptions = values.at("/fleet/circonscriptions").asInt();
        boolean walls = database.path("wall").asText().equals("school");
        int logins = circonscriptions + (walls ? values.at("/fleet/schools").asInt() : 0);
        boolean scaled = web.at("/autoscaling/enabled").asBoolean();
        int replicas = scaled
                ? web.at("/autoscaling/maxReplicas").asInt()
                : web.path("replicas").asInt();
        return new Sizing(
                Math.min(
                                logins * pool.path("perLogin").asInt(),
                                pool.path("total").asInt())
                        + pool.path("platform").asInt()
                        + WATCH,
                replicas + 1,
                values.at("/worker/replicas").asInt() + 1,
                values.at("/backup/enabled").asBoolean()
                        ? values.at("/backup/jobs").asInt() + 1
                        : 0);
    }

    int connections() {
        return webProcesses * perProcess + workers * (perProcess + OWNER) + MIGRATION + backup + RESERVE;
    }
}
