package fr.gisement.help;

import java.util.UUID;

/** Identifies a request for help within its circonscription. */
public record HelpRequestId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
