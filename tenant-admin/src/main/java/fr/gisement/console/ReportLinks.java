package fr.gisement.console;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import fr.gisement.components.Icon;
import fr.gisement.operations.OperationId;
import fr.gisement.operations.Operations;
import fr.gisement.operations.ReportFormat;
import fr.gisement.operations.UploadedFile;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;

/** The reports of an operation, to download; whether one may is asked again at each download. */
public final class ReportLinks extends Div {

    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    public ReportLinks(Operations operations, OperationId operation) {
        addClassNames("actions", "report-links");
        Locale reader = getLocale();
        for (ReportFormat format : operations.reports(operation, reader)) {
            DownloadHandler handler =
                    DownloadHandler.fromInputStream(download -> response(operations, operation, format, reader));
            Anchor link = new Anchor(handler, "");
            link.add(Icon.DOWNLOAD.create(), new Span(getTranslation("console.report." + format)));
            link.addClassNames("button", "secondary");
            add(link);
        }
    }

    private static DownloadResponse response(
            Operations operations, OperationId operation, ReportFormat format, Locale reader) {
        try {
            Optional<UploadedFile> report = operations.report(operation, format, reader);
            return report.map(file -> response(file, format)).orElseGet(() -> DownloadResponse.error(NOT_FOUND));
        } catch (AccessDeniedException e) {
            return DownloadResponse.error(FORBIDDEN, e);
        }
    }

    private static DownloadResponse response(UploadedFile file, ReportFormat format) {
        String type = format == ReportFormat.CSV ? "text/csv;charset=utf-8" : "text/plain;charset=utf-8";
        return new DownloadResponse(new ByteArrayInputStream(file.content()), file.name(), type, file.content().length);
    }
}
