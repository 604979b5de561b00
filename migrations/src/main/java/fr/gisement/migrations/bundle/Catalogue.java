package fr.gisement.migrations.bundle;

import fr.gisement.migrations.SchemaKind;
import fr.gisement.migrations.changelog.CompiledChangeSet.Mode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** All bundles of an installation as one process knows them. */
public final class Catalogue {

    private final Map<SchemaKind, List<Bundle>> bundles;
    private final Map<SchemaKind, String> creation = new EnumMap<>(SchemaKind.class);

    private Catalogue(Map<SchemaKind, List<Bundle>> bundles) {
        this.bundles = bundles;
        bundles.forEach((kind, versions) -> creation.put(kind, creationScript(versions)));
    }

    /** Reads and checks every bundle. */
    public static Catalogue load(Connection owner) throws SQLException {
        Map<SchemaKind, List<Bundle>> bundles = new EnumMap<>(SchemaKind.class);
        for (SchemaKind kind : SchemaKind.values()) {
            bundles.put(kind, List.copyOf(BundleStore.load(owner, kind)));
        }
        return new Catalogue(bundles);
    }

    /** The last version of a kind; 0 when there is none yet. */
    public int latest(SchemaKind kind) {
        List<Bundle> versions = versions(kind);
        return versions.isEmpty() ? 0 : versions.getLast().version();
    }

    /** The bundles that lead from one version to the last, in order. */
    public List<Bundle> after(SchemaKind kind, int version) {
        return versions(kind).stream()
                .filter(bundle -> bundle.version() > version)
                .toList();
    }

    /** Every version in one script, for a schema that holds nothing yet: there indexes need not be made concurrently. */
    public String creation(SchemaKind kind) {
        return creation.getOrDefault(kind, "");
    }

    private List<Bundle> versions(SchemaKind kind) {
        return bundles.getOrDefault(kind, List.of());
    }

    private static String creationScript(List<Bundle> versions) {
        StringBuilder script = new StringBuilder();
        for (Bundle bundle : versions) {
            String statements = bundle.script();
            script.append(
                    bundle.mode() == Mode.CONCURRENT
                            ? statements.replaceFirst("(?i)\\bconcurrently\\b", "")
                            : statements);
        }
        return script.toString();
    }
}
