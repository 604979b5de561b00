package fr.gisement.figurebook;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import fr.gisement.components.Icon;
import fr.gisement.spreadsheet.Spreadsheets;
import fr.gisement.tenancy.TenantUnavailableException;
import java.io.ByteArrayInputStream;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

/** A book of figures to download; it is made up anew, and whether one may is asked, at each download. */
public final class FigureDownloads extends Div {

    private static final int FORBIDDEN = 403;

    /** @param book of now, by the services that guard it; what they throw when one may not is answered so */
    public FigureDownloads(Supplier<FigureBook> book) {
        addClassNames("actions", "figure-downloads");
        link("ods", Spreadsheets.ODS_TYPE, book, FigureBook::ods);
        link("csv", Spreadsheets.CSV_TYPE, book, FigureBook::csv);
        link("pdf", "application/pdf", book, FigureBook::pdf);
    }

    private void link(String end, String type, Supplier<FigureBook> book, Function<FigureBook, byte[]> written) {
        Anchor link = new Anchor(DownloadHandler.fromInputStream(download -> response(end, type, book, written)), "");
        link.add(Icon.DOWNLOAD.create(), new Span(getTranslation("figurebook.download." + end)));
        link.addClassNames("button", "secondary");
        add(link);
    }

    private static DownloadResponse response(
            String end, String type, Supplier<FigureBook> book, Function<FigureBook, byte[]> written) {
        try {
            FigureBook now = book.get();
            byte[] content = written.apply(now);
            return new DownloadResponse(
                    new ByteArrayInputStream(content), now.fileName() + "." + end, type, content.length);
        } catch (AccessDeniedException | TenantUnavailableException | AuthenticationException refused) {
            return DownloadResponse.error(FORBIDDEN, refused);
        }
    }
}
