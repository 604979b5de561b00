package fr.gisement.onboarding.source;

import fr.gisement.onboarding.finding.ErrorCode;
import fr.gisement.onboarding.finding.OnboardingException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file given for import, held in memory so that its encoding can be found by trying. */
public final class ImportFile {

    private static final int LARGEST_MEBIBYTES = 128;
    private static final int LARGEST = LARGEST_MEBIBYTES << 20;

    private final String name;
    private final byte[] content;
    private final String sha256;

    private ImportFile(String name, byte[] content) {
        this.name = name;
        this.content = content;
        this.sha256 = sha256Of(content);
    }

    /**
     * Reads a file of up to 128 MiB.
     *
     * @throws OnboardingException when it cannot be read, is empty or larger
     */
    public static ImportFile read(Path path) {
        String name = String.valueOf(path.getFileName());
        try (InputStream in = Files.newInputStream(path)) {
            return read(name, in);
        } catch (IOException e) {
            throw new OnboardingException(ErrorCode.FILE_UNREADABLE, e, path.toString());
        }
    }

    /**
     * Reads a stream of up to 128 MiB, and leaves it open.
     *
     * @param name what people call the file
     * @throws OnboardingException when it cannot be read, is empty or larger
     */
    public static ImportFile read(String name, InputStream in) {
        try {
            byte[] content = in.readNBytes(LARGEST + 1);
            if (content.length > LARGEST) {
                throw new OnboardingException(ErrorCode.FILE_TOO_LARGE, name, LARGEST_MEBIBYTES);
            }
            if (content.length == 0) {
                throw new OnboardingException(ErrorCode.FILE_EMPTY, name);
            }
            return new ImportFile(name, content);
        } catch (IOException e) {
            throw new OnboardingException(ErrorCode.FILE_UNREADABLE, e, name);
        }
    }

    /** What people call the file, without its folder. */
    public String name() {
        return name;
    }

    /** Identifies the content: 64 hexadecimal digits. */
    public String sha256() {
        return sha256;
    }

    byte[] content() {
        return content;
    }

    private static String sha256Of(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
