package fr.gisement.authoring;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import fr.gisement.components.Icon;
import fr.gisement.files.FilePart;
import fr.gisement.tenancy.TenantUnavailableException;
import fr.gisement.training.ModuleFile;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

/** A module's file to download; whether one may is asked at each download. */
final class FileLink extends Anchor {

    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    /** @param content the whole file, with the reader's rights of then; empty when there is none for them */
    FileLink(ModuleFile file, Supplier<Optional<FilePart>> content) {
        super(DownloadHandler.fromInputStream(download -> response(download, file, content)), "");
        addClassName("file-link");
        Span detail = new Span(ModuleWords.file(file.format(), file.bytes()));
        detail.addClassName("detail");
        add(Icon.DOWNLOAD.create(), new Span(file.label()), detail);
    }

    private static DownloadResponse response(
            DownloadEvent download, ModuleFile file, Supplier<Optional<FilePart>> content) {
        download.getResponse().setHeader("Cache-Control", "private, no-store");
        download.getResponse().setHeader("X-Content-Type-Options", "nosniff");
        try {
            return content.get()
                    .map(part -> new DownloadResponse(
                            new ByteArrayInputStream(part.content()),
                            file.label() + "." + part.format().ending(),
                            part.format().type(),
                            part.bytes()))
                    .orElseGet(() -> DownloadResponse.error(NOT_FOUND));
        } catch (AccessDeniedException | TenantUnavailableException | AuthenticationException e) {
            return DownloadResponse.error(FORBIDDEN, e);
        }
    }
}
