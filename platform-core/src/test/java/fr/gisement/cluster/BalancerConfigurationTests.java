package fr.gisement.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gisement.cluster.BalancerConfiguration.Replica;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class BalancerConfigurationTests {

    private final String text = new BalancerConfiguration(
                    8080,
                    9000,
                    Path.of("/data of mine/fr.http"),
                    Path.of("/data of mine/en.http"),
                    List.of(new Replica("web-1", 5001, 5002), new Replica("web-2", 5003, 5004)))
            .text();

    @Test
    void everyReplicaIsAskedOnItsManagementPortAndServesOnTheOther() {
        assertThat(text)
                .contains(
                        "server web-1 127.0.0.1:5001 cookie web-1 port 5002",
                        "server web-2 127.0.0.1:5003 cookie web-2 port 5004",
                        "uri /actuator/health/readiness")
                .doesNotContain("{port}", "{servers}", "{states}");
    }

    @Test
    void whatAClientSaysOfItselfIsThrownAwayBeforeTheBalancerSpeaks() {
        assertThat(text)
                .containsSubsequence("del-header ^(x-forwarded-.*|forwarded", "set-header X-Forwarded-For %[src]");
    }

    @Test
    void theCookieIsOutOfReachOfScriptsAndOtherSites() {
        assertThat(text).contains("cookie gisement-node insert indirect nocache httponly attr SameSite=Lax");
    }

    @Test
    void onlyWhatChangesNothingIsAskedTwice() {
        assertThat(text).contains("disable-l7-retry unless { method GET HEAD }");
    }
}
