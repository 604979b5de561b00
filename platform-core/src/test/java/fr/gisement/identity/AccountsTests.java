package fr.gisement.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class AccountsTests {

    private static final PersonId SOMEBODY = new PersonId(new UUID(0, 1));

    private final CountingReader reader = new CountingReader();

    @Test
    void aRightThatWasTakenIsGoneOnEveryNodeWithinTwoSeconds() {
        IdentityProperties properties = new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("gisement.identity", IdentityProperties.class);

        assertThat(properties.freshness()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void whatIsNoLongerFreshIsReadAnew() {
        Accounts accounts = accounts(Duration.ZERO);

        accounts.find(SOMEBODY);
        accounts.find(SOMEBODY);

        assertThat(reader.count).isEqualTo(2);
    }

    @Test
    void whatIsFreshIsBelievedUntilItIsSaidToHaveChanged() {
        Accounts accounts = accounts(Duration.ofHours(1));

        accounts.find(SOMEBODY);
        accounts.find(SOMEBODY);
        assertThat(reader.count).isEqualTo(1);

        accounts.changed(SOMEBODY);
        accounts.find(SOMEBODY);
        assertThat(reader.count).isEqualTo(2);
    }

    private Accounts accounts(Duration freshness) {
        return new Accounts(reader, new IdentityProperties(freshness, Duration.ofHours(2), 10));
    }

    /** Knows nobody, and how often it was asked. */
    private static final class CountingReader extends AccountReader {

        private int count;

        CountingReader() {
            super(JdbcClient.create(new DriverManagerDataSource()));
        }

        @Override
        Optional<Account> read(PersonId person) {
            count++;
            return Optional.empty();
        }
    }
}
