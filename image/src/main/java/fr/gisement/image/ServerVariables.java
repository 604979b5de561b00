package fr.gisement.image;

import fr.gisement.installation.Installation;
import java.util.HashMap;
import java.util.Map;

/** The variables that tell the image's processes where their servers are. */
public final class ServerVariables {

    public static final String OWNER_PASSWORD = "GISEMENT_OWNER_PASSWORD";

    private ServerVariables() {}

    /** To be changed by the caller, who takes the owner's password away from a process that only serves pages. */
    public static Map<String, String> of(Installation installation) {
        Map<String, String> environment = new HashMap<>();
        environment.put("GISEMENT_DATABASE_URL", installation.jdbcUrl().substring("jdbc:".length()));
        environment.put("GISEMENT_PLATFORM_PASSWORD", installation.platformPassword());
        environment.put("GISEMENT_LOGIN_SECRET", installation.loginSecret());
        String owner = installation.ownerPassword();
        if (owner != null) {
            environment.put(OWNER_PASSWORD, owner);
        }
        String redis = installation.redisUri();
        if (redis != null) {
            environment.put("GISEMENT_REDIS_URL", redis);
        }
        return environment;
    }
}
