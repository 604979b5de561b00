package fr.gisement.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Runs an image's process as an engine does under a read-only root, without an engine: in mounts of its own, its files
 * read-only, its user without privileges, nothing to write but {@code /tmp}. Needs Linux, and either root or leave to
 * make user namespaces.
 */
public enum Sandbox {

    /** The user of the image is that user of the machine. */
    ROOT,

    /** The user of the image is whoever starts it. */
    USER_NAMESPACE;

    /**
     * 1 root of the image, 2 what is laid over its /tmp or nothing, 3 the user, 4 the group, 5 the folder to begin in, 6
     * whether users are mapped, then the command.
     */
    private static final String SCRIPT = """
            set -eu
            path_of_image=$PATH
            PATH=/usr/sbin:/usr/bin:/sbin:/bin
            root=$1 tmp=$2 uid=$3 gid=$4 folder=$5 mapped=$6
            shift 6
            mount --bind "$root" "$root"
            mount -o remount,bind,ro,nosuid,nodev "$root"
            mount -t tmpfs -o nosuid tmpfs "$root/dev"
            for device in null zero random urandom; do
                : >"$root/dev/$device"
                mount --bind "/dev/$device" "$root/dev/$device"
            done
            mount -o remount,ro "$root/dev"
            mount --rbind /proc "$root/proc"
            for file in hosts resolv.conf; do
                [ ! -f "/etc/$file" ] || mount --bind "/etc/$file" "$root/etc/$file"
            done
            if [ -n "$tmp" ]; then
                mount --bind "$tmp" "$root/tmp"
            else
                mount -t tmpfs -o mode=1777,nosuid,nodev,noexec tmpfs "$root/tmp"
            fi
            if [ "$mapped" = true ]; then
                set -- --user --map-user="$uid" --map-group="$gid" --root="$root" --wd="$folder" "$@"
            else
                set -- --setuid "$uid" --setgid "$gid" --root="$root" --wd="$folder" "$@"
            fi
            exec env PATH="$path_of_image" "$(command -v setpriv)" --no-new-privs "$(command -v unshare)" "$@"
            """;

    /** The way that is open here. */
    public static Sandbox here() {
        return ROOT.refusal().isEmpty() ? ROOT : USER_NAMESPACE;
    }

    /** Why this machine does not let us; empty when it does. */
    public Optional<String> refusal() {
        List<String> command = unshare();
        command.addAll(List.of("/bin/sh", "-c", "mount -t tmpfs tmpfs /mnt && mount --rbind /proc /mnt"));
        Programs.Outcome outcome = Programs.outcome(command);
        return outcome.code() == 0 ? Optional.empty() : Optional.of(outcome.text());
    }

    /**
     * Starts the image's process; the process that is returned is the image's own.
     *
     * @param command of the image, its program found on the image's PATH
     * @param environment beside what the image sets
     * @param temporary what is laid over {@code /tmp}; null for memory
     * @param output where its output and errors go
     */
    public Process start(
            UnpackedImage image,
            List<String> command,
            Map<String, String> environment,
            @Nullable Path temporary,
            Path output)
            throws IOException {
        String user = image.config().user();
        int colon = user.indexOf(':');
        List<String> whole = unshare();
        whole.addAll(List.of("/bin/sh", "-c", SCRIPT, "sandbox"));
        whole.addAll(List.of(
                image.root().toAbsolutePath().toString(),
                temporary == null ? "" : temporary.toAbsolutePath().toString(),
                user.substring(0, colon),
                user.substring(colon + 1),
                image.config().folder(),
                String.valueOf(this == USER_NAMESPACE),
                image.program(command.getFirst())));
        whole.addAll(command.subList(1, command.size()));
        ProcessBuilder builder =
                new ProcessBuilder(whole).redirectErrorStream(true).redirectOutput(output.toFile());
        Map<String, String> variables = builder.environment();
        variables.clear();
        variables.putAll(image.config().environment());
        variables.putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    /** What a process sees as a file of its own, {@code /tmp} included. */
    public static Path inside(Process process, String place) {
        return Path.of("/proc", String.valueOf(process.pid()), "root" + place);
    }

    private List<String> unshare() {
        List<String> command = new ArrayList<>(List.of(unsharePath(), "--mount"));
        if (this == USER_NAMESPACE) {
            command.addAll(List.of("--user", "--map-root-user"));
        }
        return command;
    }

    private static String unsharePath() {
        return Files.exists(Path.of("/usr/bin/unshare")) ? "/usr/bin/unshare" : "unshare";
    }
}
