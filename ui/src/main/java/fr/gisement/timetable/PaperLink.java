package fr.gisement.timetable;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import fr.gisement.components.Icon;
import fr.gisement.tenancy.TenantUnavailableException;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

/** A paper to download as PDF; whether one may is asked at each download. */
public final class PaperLink extends Anchor {

    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    /**
     * @param file its name, without what it ends in
     * @param paper writes it, inside the tenant; empty when there is none. What it throws when one may not is answered so.
     */
    public PaperLink(String text, String file, Supplier<Optional<byte[]>> paper) {
        super(DownloadHandler.fromInputStream(download -> response(file, paper)), "");
        add(Icon.DOWNLOAD.create(), new Span(text));
        addClassNames("button", "secondary");
    }

    private static DownloadResponse response(String file, Supplier<Optional<byte[]>> paper) {
        try {
            return paper.get()
                    .map(pdf -> new DownloadResponse(
                            new ByteArrayInputStream(pdf), file + ".pdf", "application/pdf", pdf.length))
                    .orElseGet(() -> DownloadResponse.error(NOT_FOUND));
        } catch (AccessDeniedException | TenantUnavailableException | AuthenticationException e) {
            return DownloadResponse.error(FORBIDDEN, e);
        }
    }
}
