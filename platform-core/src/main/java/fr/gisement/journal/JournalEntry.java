package fr.gisement.journal;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the journal.
 *
 * @param number counts all entries without a gap
 * @param actor as they were called then
 * @param action a verb in capitals, such as {@code TENANT_SUSPENDED}
 * @param subject as it was called then; may be empty
 * @param detail what else is known, in the order of its keys
 * @param hash hexadecimal; it holds the entry and the hash of the one before
 */
public record JournalEntry(
        long number,
        Instant at,
        String actor,
        String action,
        String subjectKind,
        @Nullable String subjectId,
        String subject,
        Map<String, String> detail,
        String hash) {

    public JournalEntry {
        detail = Collections.unmodifiableMap(new TreeMap<>(detail));
    }
}
