package fr.gisement.migrations.drift;

import java.util.List;

/**
 * Which schemas differ from the template of their kind.
 *
 * @param compared schemas compared: tenants and spares at the template's version
 * @param behind schemas not compared, since they have not reached the template's version
 */
public record DriftReport(int compared, int behind, List<Drift> drifts) {

    /** A schema that differs, and how. */
    public record Drift(String schema, List<Difference> differences) {
        public Drift {
            differences = List.copyOf(differences);
        }
    }

    /** Whether something is missing in the schema or should not be there; what was changed shows as both. */
    public enum Side {
        MISSING,
        UNEXPECTED
    }

    /**
     * One difference.
     *
     * @param what column, index, constraint, grant, trigger, function or rights
     */
    public record Difference(Side side, String what, String name, String definition) {

        @Override
        public String toString() {
            return "%s %s %s %s".formatted(side == Side.MISSING ? "-" : "+", what, name, definition);
        }
    }

    public DriftReport {
        drifts = List.copyOf(drifts);
    }
}
