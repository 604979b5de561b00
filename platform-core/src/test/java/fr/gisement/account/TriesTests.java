package fr.gisement.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gisement.account.Tries.Kind;
import fr.gisement.installation.Installation;
import fr.gisement.migrations.FleetNaming;
import fr.gisement.redis.RedisProperties;
import fr.gisement.redis.SharedRedis;
import fr.gisement.testing.MovedClock;
import fr.gisement.testing.TestRedis;
import java.time.Duration;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TriesTests {

    private static final AccountProperties.Tries LIMITS = new AccountProperties.Tries(
            new AccountProperties.Account(3, Duration.ofMinutes(15)),
            new AccountProperties.Address(5, Duration.ofMinutes(15)),
            new AccountProperties.Letters(1, Duration.ofHours(1)));

    private final MovedClock clock = new MovedClock();
    private final TestRedis redis = new TestRedis();
    private final SharedRedis one = redis();
    private final SharedRedis other = redis();

    @AfterEach
    void stop() {
        one.close();
        other.close();
        redis.close();
    }

    @Test
    void anAccountHasItsTriesWhoeverAsksAndGetsThemBackWithTime() {
        Tries tries = tries(one);
        for (int i = 0; i < 3; i++) {
            assertThat(tries.take(Kind.PASSWORD, "inconnue@ac.example", "10.0.0." + i))
                    .isEmpty();
        }
        Optional<Duration> wait = tries.take(Kind.PASSWORD, " Inconnue@AC.example ", "10.0.0.9");
        assertThat(wait).hasValueSatisfying(it -> assertThat(it).isPositive());
        redis.kill();
        clock.pass(Duration.ofMinutes(15));
        assertThat(tries.take(Kind.PASSWORD, "inconnue@ac.example", "10.0.0.9")).isEmpty();
    }

    @Test
    void anAddressHasItsTriesWhateverAccountIsTried() {
        Tries tries = tries(one);
        for (int i = 0; i < 5; i++) {
            assertThat(tries.take(Kind.PASSWORD, i + "@ac.example", "10.0.0.1")).isEmpty();
        }
        assertThat(tries.take(Kind.PASSWORD, "6@ac.example", "10.0.0.1")).isPresent();
        assertThat(tries.take(Kind.PASSWORD, "6@ac.example", "10.0.0.2")).isEmpty();
    }

    @Test
    void halfAnIpv6AddressIsOneAddress() {
        Tries tries = tries(one);
        for (int i = 0; i < 5; i++) {
            assertThat(tries.take(Kind.PASSWORD, i + "@ac.example", "2001:db8:1:2:3:4:5:" + i))
                    .isEmpty();
        }
        assertThat(tries.take(Kind.PASSWORD, "6@ac.example", "2001:db8:1:2:ffff::1"))
                .isPresent();
        assertThat(tries.take(Kind.PASSWORD, "6@ac.example", "2001:db8:1:3:ffff::1"))
                .isEmpty();
    }

    @Test
    void whatIsTriedAtOneDoorIsNotCountedAtAnother() {
        Tries tries = tries(one);
        assertThat(tries.take(Kind.LETTER, "claire@ac.example", "10.0.0.1")).isEmpty();
        assertThat(tries.take(Kind.LETTER, "claire@ac.example", "10.0.0.1")).isPresent();
        assertThat(tries.take(Kind.PASSWORD, "claire@ac.example", "10.0.0.1")).isEmpty();
        assertThat(tries.take(Kind.ACTIVATION, "claire@ac.example", "10.0.0.1")).isEmpty();
    }

    @Test
    void aTryThatSucceededIsGivenBack() {
        Tries tries = tries(one);
        for (int i = 0; i < 20; i++) {
            assertThat(tries.take(Kind.PASSWORD, "claire@ac.example", "10.0.0.1"))
                    .isEmpty();
            tries.giveBack(Kind.PASSWORD, "claire@ac.example", "10.0.0.1");
        }
    }

    @Test
    void twoProcessesCountTogether() {
        for (int i = 0; i < 3; i++) {
            assertThat(tries(one).take(Kind.PASSWORD, "claire@ac.example", "10.0.0." + i))
                    .isEmpty();
        }
        assertThat(tries(other).take(Kind.PASSWORD, "claire@ac.example", "10.0.0.9"))
                .isPresent();
    }

    @Test
    void aProcessCountsAloneWhileRedisIsAwayAndNobodyIsRefusedForThat() {
        redis.kill();
        Tries tries = tries(one);
        for (int i = 0; i < 3; i++) {
            assertThat(tries.take(Kind.PASSWORD, "claire@ac.example", "10.0.0." + i))
                    .isEmpty();
        }
        assertThat(tries.take(Kind.PASSWORD, "claire@ac.example", "10.0.0.9")).isPresent();
        assertThat(tries.take(Kind.PASSWORD, "karim@ac.example", "10.0.0.9")).isEmpty();
        redis.revive();
        Awaitility.await()
                .until(() -> one.<String>ask(commands -> commands.ping()).isPresent());
        assertThat(tries.take(Kind.PASSWORD, "claire@ac.example", "10.0.0.9"))
                .as("an empty Redis forgives nobody here")
                .isPresent();
    }

    private Tries tries(SharedRedis process) {
        return new Tries(LIMITS, new SharedCounters(process), clock);
    }

    private SharedRedis redis() {
        return new SharedRedis(
                new Installation(
                        "jdbc:postgresql://localhost/none",
                        new FleetNaming("tries"),
                        null,
                        "",
                        "the secret that passwords of logins derive from",
                        redis.uri()),
                new RedisProperties(Duration.ofSeconds(5), Duration.ZERO));
    }
}
