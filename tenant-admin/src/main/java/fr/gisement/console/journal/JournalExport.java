package fr.gisement.console.journal;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import fr.gisement.journal.Journal;
import fr.gisement.journal.JournalEntry;
import fr.gisement.journal.JournalFilter;
import fr.gisement.spreadsheet.CsvTable;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;

/** The entries that the address asks for as a table to download; whether one may is asked again at each download. */
final class JournalExport implements DownloadHandler {

    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Europe/Paris"));
    private static final int FORBIDDEN = 403;

    private final Journal journal;
    private final JournalWords words;
    private final Supplier<JournalFilter> filter;
    private final String name;
    private final String[] titles;

    JournalExport(Journal journal, JournalWords words, Supplier<JournalFilter> filter, String name, String... titles) {
        this.journal = journal;
        this.words = words;
        this.filter = filter;
        this.name = name;
        this.titles = titles.clone();
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        event.setFileName(name);
        event.setContentType("text/csv;charset=utf-8");
        try {
            Rows rows = new Rows(event);
            journal.export(filter.get(), rows::write);
            rows.close();
        } catch (AccessDeniedException e) {
            event.getResponse().sendError(FORBIDDEN, "");
        } catch (UncheckedIOException e) {
            throw e.getCause(); // whoever took it is gone
        }
    }

    @Override
    public String getUrlPostfix() {
        return name;
    }

    /** Opens the answer at the first row: until then it may still become a refusal. */
    private final class Rows {

        private final DownloadEvent event;
        private Writer out = Writer.nullWriter();
        private boolean open;

        Rows(DownloadEvent event) {
            this.event = event;
        }

        void write(JournalEntry entry) {
            try {
                open();
                out.write(CsvTable.line(
                        String.valueOf(entry.number()),
                        AT.format(entry.at()),
                        entry.actor(),
                        entry.action(),
                        entry.subject(),
                        words.sentence(entry),
                        entry.detail().entrySet().stream()
                                .map(it -> words.detail(it.getKey()) + " : " + words.value(it.getKey(), it.getValue()))
                                .collect(Collectors.joining(" ; ")),
                        entry.hash()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void close() throws IOException {
            open();
            out.flush();
        }

        private void open() throws IOException {
            if (!open) {
                open = true;
                out = new BufferedWriter(new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8));
                out.write(CsvTable.MARK);
                out.write(CsvTable.line(titles));
            }
        }
    }
}
