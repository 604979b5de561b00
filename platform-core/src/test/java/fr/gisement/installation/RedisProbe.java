package fr.gisement.installation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Speaks to a Redis in its plain protocol. */
final class RedisProbe implements AutoCloseable {

    private final Socket socket;
    private final BufferedReader answers;

    RedisProbe(Installation installation) {
        URI uri = URI.create(Objects.requireNonNull(installation.redisUri()));
        try {
            socket = new Socket(uri.getHost(), uri.getPort());
            answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            if (uri.getUserInfo() != null) {
                ask("AUTH " + uri.getUserInfo().substring(1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String ask(String command) throws IOException {
        socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
        return String.valueOf(answers.readLine());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
