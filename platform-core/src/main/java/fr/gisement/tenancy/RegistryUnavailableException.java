package fr.gisement.tenancy;

/** The registry cannot be read: the platform's database does not answer or refuses. */
public final class RegistryUnavailableException extends RuntimeException {

    public RegistryUnavailableException(Throwable cause) {
        super("The registry of tenants cannot be read: " + cause.getMessage(), cause);
    }
}
