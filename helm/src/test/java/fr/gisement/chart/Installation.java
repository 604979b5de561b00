package fr.gisement.chart;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The values files that come with the chart, as they are meant to be laid over each other. */
enum Installation {
    MINIMAL,
    SMALL,
    LARGE,
    CITUS;

    private List<String> files() {
        return switch (this) {
            case MINIMAL -> List.of();
            case SMALL -> List.of("values-small.yaml");
            case LARGE -> List.of("values-large.yaml");
            case CITUS -> List.of("values-large.yaml", "values-citus.yaml");
        };
    }

    Map<String, Object> chosen() {
        Map<String, Object> values = new LinkedHashMap<>();
        if (this == MINIMAL) {
            Chart.put(values, "database.host", "postgres");
            Chart.put(values, "redis.host", "redis");
        }
        files().forEach(file -> Chart.merge(values, Chart.yaml(Chart.FOLDER.resolve(file))));
        return values;
    }

    Manifests render() {
        return Chart.render(chosen());
    }

    /** The same with some values changed: a dotted path and its value, in turn. */
    Manifests with(Object... changes) {
        return Chart.render(Chart.changed(chosen(), changes));
    }
}
