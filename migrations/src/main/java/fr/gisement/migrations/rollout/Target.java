package fr.gisement.migrations.rollout;

import fr.gisement.migrations.SchemaKind;

/**
 * A schema that is behind.
 *
 * @param spare whether nobody uses it yet
 * @param failedBefore whether an earlier rollout set it aside
 */
record Target(String schema, SchemaKind kind, int version, boolean spare, boolean failedBefore) {}
