package fr.gisement.installation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.function.Function;

/** The passwords of an embedded installation, made once and kept in a file that only its owner may read. */
record Secrets(String superuser, String owner, String platform, String login, String redis) {

    private static final int BYTES = 32;

    static Secrets generate() {
        SecureRandom random = new SecureRandom();
        return from(name -> {
            byte[] bytes = new byte[BYTES];
            random.nextBytes(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        });
    }

    /** @throws IOException when the file cannot be read or lacks one */
    static Secrets read(Path file) throws IOException {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        for (String name : new String[] {"superuser", "owner", "platform", "login", "redis"}) {
            if (properties.getProperty(name, "").isBlank()) {
                throw new IOException(file + " lacks " + name);
            }
        }
        return from(name -> properties.getProperty(name, ""));
    }

    void write(Path file) throws IOException {
        PrivateFiles.write(file, """
                superuser=%s
                owner=%s
                platform=%s
                login=%s
                redis=%s
                """.formatted(superuser, owner, platform, login, redis));
    }

    private static Secrets from(Function<String, String> value) {
        return new Secrets(
                value.apply("superuser"),
                value.apply("owner"),
                value.apply("platform"),
                value.apply("login"),
                value.apply("redis"));
    }

    @Override
    public String toString() {
        return "Secrets";
    }
}
