package fr.gisement.portal;

import fr.gisement.tenancy.RegistrySnapshot;
import fr.gisement.tenancy.RegistryVersion;
import fr.gisement.tenancy.RequiredVersions;
import fr.gisement.tenancy.TenantRegistry;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The public directory of the registry of now; made anew only when the registry changed. */
@Component
final class PublicDirectories {

    private record Made(RegistryVersion version, PublicDirectory directory) {}

    private final TenantRegistry registry;
    private final AtomicReference<@Nullable Made> last = new AtomicReference<>();

    PublicDirectories(TenantRegistry registry) {
        this.registry = registry;
    }

    PublicDirectory current() {
        RegistrySnapshot now = registry.snapshot();
        Made made = last.get();
        if (made == null || !made.version().equals(now.version())) {
            made = new Made(now.version(), new PublicDirectory(now, RequiredVersions.OF_THIS_RELEASE));
            last.set(made);
        }
        return made.directory();
    }
}
