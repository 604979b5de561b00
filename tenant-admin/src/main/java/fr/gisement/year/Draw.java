package fr.gisement.year;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Chance that is the same each time: a named algorithm and a seed. */
final class Draw {

    private static final String ALGORITHM = "L64X128MixRandom";
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final RandomGenerator random;

    Draw(long seed) {
        random = RandomGeneratorFactory.of(ALGORITHM).create(seed);
    }

    /** Both ends included. */
    int between(int low, int high) {
        return high <= low ? low : random.nextInt(low, high + 1);
    }

    double fraction() {
        return random.nextDouble();
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Some of them, in no order. */
    <T> List<T> some(List<T> choices, int count) {
        List<T> all = new ArrayList<>(choices);
        for (int i = 0; i < Math.min(count, all.size()); i++) {
            int other = random.nextInt(i, all.size());
            T here = all.get(i);
            all.set(i, all.get(other));
            all.set(other, here);
        }
        return List.copyOf(all.subList(0, Math.min(count, all.size())));
    }

    /** A key as the database makes them (UUID, version 7), of that moment. */
    UUID key(Instant at) {
        long high = (at.toEpochMilli() << 16) | VERSION_7 | (random.nextLong() & 0xFFFL);
        return new UUID(high, (random.nextLong() >>> 2) | VARIANT);
    }
}
