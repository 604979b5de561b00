package fr.gisement.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What the balancer says while no replica may be asked.
 *
 * @param french the page
 * @param english the same for who reads English first
 * @param policy its content security policy
 * @param retryAfter when to ask again
 */
public record MaintenanceAnswer(String french, String english, String policy, Duration retryAfter) {

    /** Writes an answer whole, headers and all, as HAProxy wants it. */
    Path write(Path folder, String name, String page) throws IOException {
        String headers = """
                HTTP/1.1 503 Service Unavailable
                Cache-Control: no-store
                Retry-After: %d
                Content-Type: text/html; charset=utf-8
                Content-Security-Policy: %s
                X-Content-Type-Options: nosniff

                """.formatted(retryAfter.toSeconds(), policy);
        return Files.writeString(folder.resolve(name), headers.replace("\n", "\r\n") + page);
    }
}
