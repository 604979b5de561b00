package fr.gisement.image;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A process of the image in its {@link Sandbox}, until it ends or is closed. */
public final class ImageProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long PAUSE_MILLIS = 5;

    private final Process process;
    private final Path output;
    private final int pages;
    private final int management;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private ImageProcess(Process process, Path output, int pages, int management) {
        this.process = process;
        this.output = output;
        this.pages = pages;
        this.management = management;
    }

    /** Starts what the argument names, on free ports. */
    public static ImageProcess start(UnpackedImage image, Map<String, String> environment, String... arguments)
            throws IOException {
        return start(image, image.config().entrypoint(), environment, arguments);
    }

    /** The same with another beginning of the command. */
    public static ImageProcess start(
            UnpackedImage image, List<String> entrypoint, Map<String, String> environment, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(entrypoint);
        command.addAll(List.of(arguments));
        int pages = freePort();
        int management = freePort();
        Map<String, String> variables = new HashMap<>(environment);
        variables.put("SERVER_PORT", String.valueOf(pages));
        variables.put("MANAGEMENT_SERVER_PORT", String.valueOf(management));
        Path output = Files.createTempFile("gisement-image", ".log");
        return new ImageProcess(
                Sandbox.here().start(image, command, variables, null, output), output, pages, management);
    }

    /** What it ends with. */
    public int code() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("It did not end: " + output());
        }
        return process.exitValue();
    }

    /** What it said until now. */
    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** The first answer to a page, once it serves. */
    public HttpResponse<String> awaitAnswer(String path) throws IOException, InterruptedException {
        return await(pages, path);
    }

    /** The first good answer on the port for operators, once it serves. */
    public HttpResponse<String> awaitManagement(String path) throws IOException, InterruptedException {
        return await(management, path);
    }

    /** One request now. */
    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(pages, path), BodyHandlers.ofString());
    }

    /** A field of what the kernel says of the process, in its parts. */
    List<String> status(String field) throws IOException {
        return fields("status", field);
    }

    /** Bytes of memory that the process keeps present. */
    public double residentBytes() throws IOException {
        return kilobytes("Rss") * 1024;
    }

    /** The same, memory that several processes share counted by their shares. */
    public double proportionalBytes() throws IOException {
        return kilobytes("Pss") * 1024;
    }

    /** The most memory that it kept present until it ended; what it took in its last moment may be missed. */
    public double peakBytes() throws InterruptedException {
        double peak = 0;
        while (process.isAlive()) {
            try {
                List<String> most = fields("status", "VmHWM");
                peak = most.isEmpty() ? peak : Math.max(peak, Double.parseDouble(most.getFirst()) * 1024);
            } catch (IOException e) {
                break; // it ended meanwhile
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        return peak;
    }

    /** How its root is mounted. */
    List<String> rootOptions() throws IOException {
        try (Stream<String> mounts = Files.lines(proc("mounts"))) {
            return mounts.map(line -> List.of(line.split(" ", -1)))
                    .filter(mount -> mount.get(1).equals("/"))
                    .flatMap(mount -> Stream.of(mount.get(3).split(",", -1)))
                    .toList();
        }
    }

    /** The part of classes that came from the trained start; it must log them to {@code /tmp/classes.log}. */
    double shareOfClassesFromCache() throws IOException {
        List<String> loaded = Files.readAllLines(Sandbox.inside(process, "/tmp/classes.log")).stream()
                .filter(line -> line.contains(" source: "))
                .toList();
        return (double) loaded.stream()
                        .filter(line -> line.contains("shared objects file"))
                        .count()
                / loaded.size();
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        client.close();
        Files.deleteIfExists(output);
    }

    private HttpResponse<String> await(int port, String path) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                HttpResponse<String> answer = client.send(request(port, path), BodyHandlers.ofString());
                if (answer.statusCode() == 200 || System.nanoTime() > end) {
                    return answer;
                }
            } catch (IOException e) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    throw new IllegalStateException("It does not serve: " + output(), e);
                }
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private static HttpRequest request(int port, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(30))
                .build();
    }

    private double kilobytes(String field) throws IOException {
        return Double.parseDouble(fields("smaps_rollup", field).getFirst());
    }

    private List<String> fields(String file, String field) throws IOException {
        try (Stream<String> lines = Files.lines(proc(file))) {
            return lines.filter(line -> line.startsWith(field + ":"))
                    .flatMap(line ->
                            Stream.of(line.substring(field.length() + 1).strip().split("\\s+", -1)))
                    .toList();
        }
    }

    private Path proc(String file) {
        return Path.of("/proc", String.valueOf(process.pid()), file);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
