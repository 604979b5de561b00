package fr.gisement.account;

import fr.gisement.redis.SharedRedis;
import io.lettuce.core.ScriptOutputType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The counts that all processes share; nobody is refused for Redis being away. */
class SharedCounters {

    /** The window ends by itself; counting and setting its end are one step. */
    private static final String TAKE = """
            local count = redis.call('INCR', KEYS[1])
            if count == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
            return {count, redis.call('PTTL', KEYS[1])}""";

    private static final String GIVE_BACK =
            "if redis.call('EXISTS', KEYS[1]) == 1 then return redis.call('DECR', KEYS[1]) else return 0 end";

    private final SharedRedis redis;

    SharedCounters(SharedRedis redis) {
        this.redis = redis;
    }

    Optional<Duration> take(Tries.Count count) {
        String window = Long.toString(count.within().toMillis());
        return redis.<List<Long>>ask(
                        commands -> commands.eval(TAKE, ScriptOutputType.MULTI, new String[] {key(count)}, window))
                .filter(answer -> answer.getFirst() > count.most())
                .map(answer -> Duration.ofMillis(Math.max(1000, answer.getLast())));
    }

    void giveBack(Tries.Count count) {
        CompletableFuture<Long> _ = redis.<Long>tell(
                commands -> commands.eval(GIVE_BACK, ScriptOutputType.INTEGER, new String[] {key(count)}));
    }

    private String key(Tries.Count count) {
        return redis.key("tries", count.key());
    }
}
