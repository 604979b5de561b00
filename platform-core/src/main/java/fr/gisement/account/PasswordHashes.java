package fr.gisement.account;

import java.text.Normalizer;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id (RFC 9106) with 19 MiB, two passes and one lane, as the OWASP Password Storage Cheat Sheet recommends. Only a
 * few are computed at once; the others wait their turn, first come first served.
 */
@Component
public class PasswordHashes {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;

    private final Argon2PasswordEncoder encoder =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
    private final AccountProperties.Hashing limits;
    private final Semaphore turns;
    private final AtomicLong computed = new AtomicLong();

    PasswordHashes(AccountProperties properties) {
        this.limits = properties.hashing();
        this.turns = new Semaphore(limits.atOnce(), true);
    }

    /** For a command that has no server's limits to keep. */
    public static PasswordHashes withDefaults() {
        return new PasswordHashes(AccountProperties.defaults());
    }

    /**
     * A new hash, with a salt of its own.
     *
     * @throws DoorBusyException when too many wait already
     */
    public String hash(CharSequence password) {
        return inTurn(() -> encoder.encode(normal(password)));
    }

    /**
     * Whether the hash is the password's.
     *
     * @throws DoorBusyException when too many wait already
     */
    public boolean matches(CharSequence password, String hash) {
        return inTurn(() -> encoder.matches(normal(password), hash));
    }

    /** How many wait for their turn now. */
    int waiting() {
        return turns.getQueueLength();
    }

    /** How many were computed since the start. */
    public long computed() {
        return computed.get();
    }

    /** The same letters typed on another keyboard are the same password. */
    private static String normal(CharSequence password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private <T> T inTurn(Supplier<T> work) {
        if (turns.getQueueLength() >= limits.waiting()) {
            throw new DoorBusyException();
        }
        try {
            if (!turns.tryAcquire(limits.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new DoorBusyException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DoorBusyException();
        }
        try {
            computed.incrementAndGet();
            return work.get();
        } finally {
            turns.release();
        }
    }
}
