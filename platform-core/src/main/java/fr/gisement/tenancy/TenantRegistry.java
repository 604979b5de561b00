package fr.gisement.tenancy;

/**
 * The circonscriptions and school spaces, as this process knows them. Reading costs nothing; what another process
 * changed is seen within two seconds.
 */
public interface TenantRegistry {

    /**
     * All tenants at one moment.
     *
     * @throws RegistryUnavailableException when it was never read and the database does not answer
     */
    RegistrySnapshot snapshot();

    /**
     * Reads the registry again if it changed; for whoever cannot wait for the news.
     *
     * @throws RegistryUnavailableException when the database does not answer
     */
    void refresh();

    /**
     * To be called by whoever changed the registry: reads it again here and tells the other processes, once the
     * transaction in progress has committed.
     */
    void changed();
}
