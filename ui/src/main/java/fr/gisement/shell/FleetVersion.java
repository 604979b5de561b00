package fr.gisement.shell;

import fr.gisement.migrations.SchemaKind;
import fr.gisement.tenancy.RegistrySnapshot;
import fr.gisement.tenancy.RequiredVersions;

/**
 * Which version of the screens and of the schools' data is served.
 *
 * @param application the program's own version
 * @param schools the version of a school's schema that the screens need
 * @param behind how many spaces that would be open still wait for it
 */
record FleetVersion(String application, int schools, int behind) {

    static FleetVersion of(String application, RegistrySnapshot registry, RequiredVersions required) {
        long behind = registry.all(SchemaKind.SCHOOL)
                .filter(space -> space.state().serves() && space.schemaVersion() < required.school())
                .count();
        return new FleetVersion(application, required.school(), (int) behind);
    }
}
