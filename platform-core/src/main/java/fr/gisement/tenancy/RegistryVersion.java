package fr.gisement.tenancy;

/**
 * What tells one state of the registry from another. Changes are counted as well as numbered because a lower number may
 * commit after a higher one.
 *
 * @param changes how many changes the registry has noted
 * @param lastChange the highest number among them; 0 when there is none
 * @param schemaVersions the sum of all schemas' versions, which migrations raise without touching the registry
 */
public record RegistryVersion(long changes, long lastChange, long schemaVersions) {}
