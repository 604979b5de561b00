package fr.gisement.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class AccountPropertiesTests {

    @Test
    void theDefaultsLetASchoolInAndNoGuesser() {
        assertThat(bind(Map.of()))
                .isEqualTo(new AccountProperties(
                        new AccountProperties.Hashing(4, 100, Duration.ofSeconds(5)),
                        new AccountProperties.Tries(
                                new AccountProperties.Account(10, Duration.ofMinutes(15)),
                                new AccountProperties.Address(100, Duration.ofMinutes(15)),
                                new AccountProperties.Letters(3, Duration.ofHours(1))),
                        new AccountProperties.Activation(Duration.ofDays(30), Duration.ofHours(2))));
    }

    @Test
    void everySettingHasAName() {
        assertThat(bind(Map.ofEntries(
                        Map.entry("gisement.account.hashing.at-once", "1"),
                        Map.entry("gisement.account.hashing.waiting", "2"),
                        Map.entry("gisement.account.hashing.patience", "3s"),
                        Map.entry("gisement.account.tries.account.most", "4"),
                        Map.entry("gisement.account.tries.account.within", "5m"),
                        Map.entry("gisement.account.tries.address.most", "6"),
                        Map.entry("gisement.account.tries.address.within", "7m"),
                        Map.entry("gisement.account.tries.letters.most", "8"),
                        Map.entry("gisement.account.tries.letters.within", "9m"),
                        Map.entry("gisement.account.activation.validity", "10d"),
                        Map.entry("gisement.account.activation.renewal", "11h"))))
                .isEqualTo(new AccountProperties(
                        new AccountProperties.Hashing(1, 2, Duration.ofSeconds(3)),
                        new AccountProperties.Tries(
                                new AccountProperties.Account(4, Duration.ofMinutes(5)),
                                new AccountProperties.Address(6, Duration.ofMinutes(7)),
                                new AccountProperties.Letters(8, Duration.ofMinutes(9))),
                        new AccountProperties.Activation(Duration.ofDays(10), Duration.ofHours(11))));
    }

    private static AccountProperties bind(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("gisement.account", AccountProperties.class);
    }
}
