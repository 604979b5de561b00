package fr.gisement.cluster;

import fr.gisement.installation.Installation;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** What each kind of process is told: only those that change schemas get the owner's password. */
final class ProcessEnvironment {

    private static final String LOOPBACK = "127.0.0.1";

    private final Installation installation;
    private final Map<String, String> common;

    ProcessEnvironment(Installation installation, Map<String, String> common) {
        this.installation = installation;
        this.common = common;
    }

    /** Of a process that changes schemas. */
    Map<String, String> owner(int managementPort) {
        Map<String, String> environment = everybody(managementPort);
        environment.put("GISEMENT_OWNER_PASSWORD", Objects.requireNonNull(installation.ownerPassword()));
        return environment;
    }

    /** Of a process that serves pages to the balancer, and believes it alone about who asks. */
    Map<String, String> web(int port, int managementPort) {
        Map<String, String> environment = everybody(managementPort);
        environment.put("SERVER_PORT", Integer.toString(port));
        environment.put("MANAGEMENT_SERVER_ADDRESS", LOOPBACK);
        environment.put("GISEMENT_PROXY_TRUSTED", LOOPBACK + "/32");
        return environment;
    }

    private Map<String, String> everybody(int managementPort) {
        Map<String, String> environment = new HashMap<>();
        for (String name : new String[] {"PATH", "HOME", "TMPDIR", "LANG", "LC_ALL", "GISEMENT_LANG", "TZ"}) {
            String value = System.getenv(name);
            if (value != null) {
                environment.put(name, value);
            }
        }
        environment.putAll(common);
        environment.put("GISEMENT_DATABASE_URL", installation.jdbcUrl().substring("jdbc:".length()));
        environment.put("GISEMENT_PLATFORM_PASSWORD", installation.platformPassword());
        environment.put("GISEMENT_LOGIN_SECRET", installation.loginSecret());
        environment.put("GISEMENT_ROLE_PREFIX", installation.naming().prefix());
        if (installation.redisUri() != null) {
            environment.put("GISEMENT_REDIS_URL", installation.redisUri());
        }
        environment.put("MANAGEMENT_SERVER_PORT", Integer.toString(managementPort));
        environment.put("SERVER_ADDRESS", LOOPBACK);
        return environment;
    }
}
