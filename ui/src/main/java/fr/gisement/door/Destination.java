package fr.gisement.door;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Where somebody wanted to go who must sign in first: a page of this application, or their spaces. */
final class Destination {

    /** The parameter of the sign-in page that says it. */
    static final String PARAMETER = "vers";

    private Destination() {}

    /** The address asked for if it is a path of ours, otherwise the spaces'. */
    static String of(@Nullable String asked) {
        return asked != null && ours(asked) ? asked : DoorAddress.SPACES;
    }

    /** The sign-in page that leads on to a path of ours. */
    static String signInFor(String path) {
        return path.equals(DoorAddress.SPACES) || !ours(path)
                ? DoorAddress.SIGN_IN
                : DoorAddress.SIGN_IN + "?" + PARAMETER + "=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    private static boolean ours(String path) {
        if (!path.startsWith("/") || path.startsWith("//") || path.length() > 500 || path.contains("\\")) {
            return false;
        }
        try {
            URI address = new URI(path);
            return !address.isAbsolute() && address.getRawAuthority() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
