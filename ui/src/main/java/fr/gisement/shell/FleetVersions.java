package fr.gisement.shell;

import fr.gisement.tenancy.RequiredVersions;
import fr.gisement.tenancy.TenantRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;

/** Tells the fleet's version of now. */
@Component
final class FleetVersions {

    private final String application;
    private final TenantRegistry registry;

    FleetVersions(ObjectProvider<BuildProperties> build, TenantRegistry registry) {
        BuildProperties known = build.getIfAvailable();
        String version = known == null ? null : known.getVersion();
        this.application = version == null ? "?" : version.replace("-SNAPSHOT", "");
        this.registry = registry;
    }

    FleetVersion current() {
        return FleetVersion.of(application, registry.snapshot(), RequiredVersions.OF_THIS_RELEASE);
    }
}
