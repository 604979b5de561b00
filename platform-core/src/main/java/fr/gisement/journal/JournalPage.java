package fr.gisement.journal;

import java.util.List;

/**
 * Some entries, the newest first.
 *
 * @param page which one, from 1
 * @param pages how many there are; at least 1
 * @param total how many entries there are on all of them
 */
public record JournalPage(List<JournalEntry> entries, int page, int pages, long total) {

    public JournalPage {
        entries = List.copyOf(entries);
    }
}
