package fr.gisement.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.awaitility.Awaitility;

/** HAProxy in front of two nodes, with a sticky cookie: one origin, whichever answers. */
final class TestBalancer implements AutoCloseable {

    private final Process process;
    private final Path folder;
    private final int port;

    private TestBalancer(Process process, Path folder, int port) {
        this.process = process;
        this.folder = folder;
        this.port = port;
    }

    static TestBalancer start(Path folder, int one, int other) throws IOException {
        int port = freePort();
        Path socket = folder.resolve("s");
        Path file = Files.writeString(folder.resolve("haproxy.cfg"), """
            global
                stats socket %1$s level admin
            defaults
                mode http
                timeout connect 500ms
                timeout client 60s
                timeout server 60s
                timeout tunnel 1h
                option redispatch 1
                retries 2
                retry-on conn-failure empty-response
            frontend all
                bind 127.0.0.1:%2$d
                default_backend web
            backend web
                balance first
                cookie gisement-node insert indirect nocache httponly attr SameSite=Lax
                default-server check inter 250ms fall 2 rise 1
                server one 127.0.0.1:%3$d cookie one
                server other 127.0.0.1:%4$d cookie other
            """.formatted(socket, port, one, other));
        Process process = new ProcessBuilder("haproxy", "-db", "-f", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        Awaitility.await().until(() -> answers(port));
        return new TestBalancer(process, folder, port);
    }

    int port() {
        return port;
    }

    /** Leads nobody to a node any more, as when it says that it is not ready; what is open stays. */
    void rest(String node) {
        say("set server web/" + node + " state maint");
    }

    private void say(String command) {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(folder.resolve("s")));
            channel.write(ByteBuffer.wrap((command + "\n").getBytes(StandardCharsets.UTF_8)));
            channel.read(ByteBuffer.allocate(1_000)); // it is done when it answers
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean answers(int port) {
        try (SocketChannel channel =
                SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))) {
            return channel.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
