package fr.gisement.journal;

import fr.gisement.access.ForRectorat;
import fr.gisement.audit.AuditJournal;
import fr.gisement.audit.AuditSubject;
import fr.gisement.platform.PlatformTransactional;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/** Reads the audit journal for the rectorat. */
@Service
@ForRectorat
public class Journal {

    private static final int PAGE = 50;
    private static final AuditSubject ITSELF = new AuditSubject("JOURNAL", null, "");

    private final JournalReader reader;
    private final AuditJournal journal;

    Journal(JournalReader reader, AuditJournal journal) {
        this.reader = reader;
        this.journal = journal;
    }

    /** A page of entries, the newest first; the last page when there are not so many. */
    @PlatformTransactional(readOnly = true)
    public JournalPage page(JournalFilter filter, int page) {
        long total = reader.count(filter);
        int pages = (int) Math.max(1, (total + PAGE - 1) / PAGE);
        int shown = Math.clamp(page, 1, pages);
        return new JournalPage(reader.read(filter, (shown - 1) * PAGE, PAGE), shown, pages, total);
    }

    /** What has ever been done, in alphabetical order. */
    public List<String> actions() {
        return reader.actions();
    }

    /** Hands out every entry, the newest first, without holding them all, and notes in the journal that they were taken. */
    @PlatformTransactional
    public void export(JournalFilter filter, Consumer<JournalEntry> taker) {
        reader.each(filter, taker);
        journal.record("JOURNAL_EXPORTED", ITSELF, Map.of());
    }

    /** Recomputes the whole chain, and notes in the journal what came of it. */
    @PlatformTransactional
    public JournalCheck check() {
        JournalCheck check = reader.check();
        journal.record(
                "JOURNAL_CHECKED",
                ITSELF,
                Map.of("entries", check.entries(), "faults", check.faults().size()));
        return check;
    }
}
