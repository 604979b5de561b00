package fr.gisement.authoring;

import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import fr.gisement.files.FilePart;
import fr.gisement.tenancy.TenantUnavailableException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

/**
 * Hands a picture or a film to the browser, or the part of it that it asks for (RFC 9110, 14): some play no film without.
 * Whether the reader may have it is asked for each piece, with the rights of then.
 */
final class MediaHandler implements DownloadHandler {

    /** Where the pieces come from. */
    interface Source {

        /** @return empty when there is none for the reader */
        Optional<FilePart> part(long from, int most);
    }

    private static final int PARTIAL = 206;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int UNSATISFIABLE = 416;
    private static final int PIECE = 1 << 20;
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{0,15})-(\\d{0,15})");

    private final transient Source source;

    MediaHandler(Source source) {
        this.source = source;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        VaadinResponse response = event.getResponse();
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        try {
            Optional<FilePart> head = source.part(0, 0);
            if (head.isEmpty()) {
                response.setStatus(NOT_FOUND);
                return;
            }
            answer(event, head.get(), event.getRequest().getHeader("Range"));
        } catch (AccessDeniedException | TenantUnavailableException | AuthenticationException refused) {
            response.setStatus(FORBIDDEN);
        }
    }

    private void answer(DownloadEvent event, FilePart file, @Nullable String range) throws IOException {
        VaadinResponse response = event.getResponse();
        long from = 0;
        long until = file.bytes();
        response.setHeader("Accept-Ranges", "bytes");
        Matcher asked = RANGE.matcher(range == null ? "" : range);
        if (asked.matches() && !range(asked).isEmpty()) {
            String first = asked.group(1);
            String last = asked.group(2);
            from = first.isEmpty() ? Math.max(0, until - Long.parseLong(last)) : Long.parseLong(first);
            until = first.isEmpty() || last.isEmpty() ? until : Math.min(until, Long.parseLong(last) + 1);
            if (from >= until) {
                response.setHeader("Content-Range", "bytes */" + file.bytes());
                response.setStatus(UNSATISFIABLE);
                return;
            }
            response.setHeader("Content-Range", "bytes %d-%d/%d".formatted(from, until - 1, file.bytes()));
            response.setStatus(PARTIAL);
        }
        response.setContentType(file.format().type());
        response.setContentLengthLong(until - from);
        OutputStream out = event.getOutputStream();
        while (from < until) {
            byte[] piece = source.part(from, (int) Math.min(PIECE, until - from))
                    .map(FilePart::content)
                    .filter(it -> it.length > 0)
                    .orElseThrow(() -> new IOException("The file is gone"));
            out.write(piece);
            from += piece.length;
        }
    }

    private static String range(Matcher asked) {
        return asked.group(1) + asked.group(2);
    }
}
