package fr.gisement.installation;

import fr.gisement.installation.InstallationException.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Redis on a data folder of ours: loopback and a password, its data kept through a restart. */
final class RedisServer implements Server {

    private static final int TENTHS_TO_START = 300;

    private final Path program;
    private final String password;
    private final int port;
    private final Path data;
    private final Path log;

    RedisServer(DataFolder folder, Path program, String password, int port) {
        this.program = program;
        this.password = password;
        this.port = port;
        this.data = folder.redis();
        this.log = folder.log().resolve("redis.log");
    }

    @Override
    public String name() {
        return "Redis";
    }

    int port() {
        return port;
    }

    String uri() {
        return "redis://:" + password + "@127.0.0.1:" + port;
    }

    @Override
    public Process launch() throws IOException, InterruptedException {
        PrivateFiles.createFolder(data);
        var leftover = Leftover.of(data.resolve("redis.pid"), data);
        if (leftover.isPresent()) {
            leftover.get().stop(name(), "TERM");
        }
        Path configuration = data.resolve("redis.conf");
        PrivateFiles.write(configuration, configuration());
        Process process = ChildProcess.startServer(List.of(program.toString(), configuration.toString()), data, log);
        awaitAnswer(process);
        return process;
    }

    @Override
    public void askToStop(Process process) {
        process.destroy();
    }

    /** The password stands in a private file: a command line is everybody's to read. The title names the data. */
    private String configuration() {
        return """
                bind 127.0.0.1
                port %d
                requirepass %s
                dir "%s"
                pidfile "%s"
                proc-title-template "{title} {config-file}"
                appendonly yes
                appendfsync everysec
                save ""
                maxmemory 256mb
                maxmemory-policy volatile-lru
                loglevel warning
                """.formatted(port, password, data, data.resolve("redis.pid"));
    }

    private void awaitAnswer(Process process) throws InterruptedException {
        for (int tenths = 0; tenths < TENTHS_TO_START && process.isAlive(); tenths++) {
            if (answers()) {
                return;
            }
            Thread.sleep(100);
        }
        process.destroy();
        throw new InstallationException(Reason.DOES_NOT_START, name(), log.toString());
    }

    private boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            socket.setSoTimeout(500);
            socket.getOutputStream()
                    .write("AUTH %s\r\nPING\r\nQUIT\r\n".formatted(password).getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).contains("+PONG");
        } catch (IOException e) {
            return false;
        }
    }
}
