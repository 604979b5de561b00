package fr.gisement.onboarding.source;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * UTF-8 where every byte agrees, else Windows-1252, which reads ISO-8859-1 as well: an accented letter of a single-byte
 * encoding is practically never valid UTF-8.
 */
record TextEncoding(Charset charset, int skippedBytes) {

    private static final int PROBE = 8192;

    static TextEncoding of(byte[] content) {
        if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
            return new TextEncoding(StandardCharsets.UTF_8, 3);
        }
        return new TextEncoding(isUtf8(content) ? StandardCharsets.UTF_8 : Charset.forName("windows-1252"), 0);
    }

    /** Whether it is no text in a supported encoding: a workbook, an archive, a picture, UTF-16. */
    static boolean isBinary(byte[] content) {
        for (int i = 0; i < Math.min(content.length, PROBE); i++) {
            if (content[i] == 0) {
                return true;
            }
        }
        return startsWith(content, 'P', 'K', 3, 4) || startsWith(content, '%', 'P', 'D', 'F');
    }

    Reader reader(byte[] content) {
        var bytes = new ByteArrayInputStream(content, skippedBytes, content.length - skippedBytes);
        return new BufferedReader(new InputStreamReader(bytes, charset));
    }

    private static boolean isUtf8(byte[] content) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(content);
        CharBuffer out = CharBuffer.allocate(PROBE);
        CoderResult result;
        do {
            out.clear();
            result = decoder.decode(in, out, true);
        } while (result.isOverflow());
        return !result.isError();
    }

    private static boolean startsWith(byte[] content, int... magic) {
        if (content.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((content[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
