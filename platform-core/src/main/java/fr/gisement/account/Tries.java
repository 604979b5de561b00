package fr.gisement.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Counts what is tried at the door, for each account, known or not, and for each address; here always, and in Redis when
 * it answers. A try is refused when either count is full, and allowed again when its window has passed: no account is
 * closed for good. A try that succeeded is given back.
 */
public final class Tries {

    /** What is tried; each has counts of its own. */
    public enum Kind {
        PASSWORD,
        ACTIVATION,
        LETTER,
        AGENDA
    }

    record Window(int count, Instant end) {}

    /** One count: under which key, how many, for how long. */
    record Count(String key, int most, Duration within) {}

    private final AccountProperties.Tries limits;
    private final SharedCounters shared;
    private final InstantSource clock;
    private final Cache<String, Window> windows =
            Caffeine.newBuilder().maximumSize(200_000).build();

    Tries(AccountProperties.Tries limits, SharedCounters shared, InstantSource clock) {
        this.limits = limits;
        this.shared = shared;
        this.clock = clock;
    }

    /** Takes one try; when there is none left, says how long to wait. */
    public Optional<Duration> take(Kind kind, String mail, String address) {
        List<Count> counts = counts(kind, mail, address);
        return counts.stream()
                .flatMap(count -> Stream.of(takeHere(count), shared.take(count)).flatMap(Optional::stream))
                .max(Duration::compareTo);
    }

    /** Gives back a try that was none: the secret was right. */
    public void giveBack(Kind kind, String mail, String address) {
        for (Count count : counts(kind, mail, address)) {
            windows.asMap()
                    .computeIfPresent(
                            count.key(),
                            (key, window) -> window.count() <= 1 ? null : new Window(window.count() - 1, window.end()));
            shared.giveBack(count);
        }
    }

    private Optional<Duration> takeHere(Count count) {
        Instant now = clock.instant();
        Window window = windows.asMap()
                .merge(
                        count.key(),
                        new Window(1, now.plus(count.within())),
                        (held, fresh) -> held.end().isAfter(now) ? new Window(held.count() + 1, held.end()) : fresh);
        return window.count() > count.most() ? Optional.of(Duration.between(now, window.end())) : Optional.empty();
    }

    private List<Count> counts(Kind kind, String mail, String address) {
        String who = kind + ":account:" + disguise(mail.strip().toLowerCase(Locale.ROOT));
        String where = kind + ":address:" + disguise(network(address));
        Count account = kind == Kind.LETTER
                ? new Count(who, limits.letters().most(), limits.letters().within())
                : new Count(who, limits.account().most(), limits.account().within());
        return List.of(
                account,
                new Count(where, limits.address().most(), limits.address().within()));
    }

    /** Half of an IPv6 address: the rest is the visitor's own to change. */
    private static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        String[] groups = address.split(":", -1);
        return String.join(":", List.of(groups).subList(0, Math.min(4, groups.length)));
    }

    /** Counters name nobody. */
    private static String disguise(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(digest)
                    .substring(0, 22);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
