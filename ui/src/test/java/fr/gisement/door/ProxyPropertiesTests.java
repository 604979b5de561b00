package fr.gisement.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ProxyPropertiesTests {

    @Test
    void nobodyIsBelievedUnlessTheInstallationSaysSo() {
        assertThat(bind(Map.of()).trusted()).isEmpty();
    }

    @Test
    void addressesAndNetworksAreBelieved() {
        assertThat(bind(Map.of("gisement.proxy.trusted", "10.0.0.0/8, 192.0.2.7,fd00::/8,"))
                        .trusted())
                .containsExactly("10.0.0.0/8", "192.0.2.7", "fd00::/8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"balancer", "10.0.0.0/33", "0.0.0.0/0", "::/0", "10.0.0.300", "10.*", "fd00::/129"})
    void whatIsNoNetworkOrIsEverybodyIsRefused(String network) {
        assertThatThrownBy(() -> bind(Map.of("gisement.proxy.trusted", network)))
                .isInstanceOf(BindException.class)
                .hasRootCauseInstanceOf(Exception.class);
    }

    private static ProxyProperties bind(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("gisement.proxy", ProxyProperties.class);
    }
}
