package fr.gisement.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import redis.embedded.RedisServer;

/** The PostgreSQL and the Redis that all tests of one JVM share. */
final class TestServers {

    private static final class Postgres {
        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "300")
                        .setServerConfig("max_locks_per_transaction", "256")
                        .setDataDirectoryCustomizer(TestServers::askForPasswords)
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class Redis {
        static final int PORT = TestRedis.freePort();
        static final RedisServer SERVER = TestRedis.start(PORT);
    }

    private TestServers() {}

    static int postgresPort() {
        return Postgres.SERVER.getPort();
    }

    static int redisPort() {
        return Redis.SERVER.ports().getFirst();
    }

    /** The embedded server trusts everybody; ours asks everybody but the superuser, or no wrong password would show. */
    private static void askForPasswords(File dataDirectory) {
        try {
            Files.writeString(dataDirectory.toPath().resolve("pg_hba.conf"), """
                    host all postgres 127.0.0.1/32 trust
                    host all postgres ::1/128 trust
                    host all all 127.0.0.1/32 scram-sha-256
                    """);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
