package fr.gisement.training;

import java.net.URI;
import java.net.URISyntaxException;

/** What may be followed from a page of ours: an address of the web, and nothing that runs. */
public final class WebLink {

    private static final int LENGTH = 500;

    private WebLink() {}

    public static boolean is(String text) {
        try {
            URI address = new URI(text);
            return text.length() <= LENGTH
                    && "https".equalsIgnoreCase(address.getScheme())
                    && address.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
