package fr.gisement.help;

import fr.gisement.access.ForCirconscription;
import fr.gisement.access.ForErun;
import fr.gisement.identity.CurrentPerson;
import fr.gisement.identity.PersonId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What the schools of the current circonscription asked for, for its trainers; its inspector learns how many wait. */
@Service
@ForErun
public class HelpDesk {

    /** What to listen to in a circonscription: that a school asked for something. */
    public static final String NEWS = "help";

    private final HelpRows rows;
    private final HelpNames names;

    HelpDesk(HelpRows rows, HelpNames names) {
        this.rows = rows;
        this.names = names;
    }

    /** How many requests wait for an answer. */
    @ForCirconscription
    public int waiting() {
        return rows.count(HelpState.OPEN);
    }

    /** What waits for an answer, the longest first. */
    public List<HelpRequest> open() {
        return names.put(rows.in(HelpState.OPEN));
    }

    /** What was answered and is not over, the oldest first. */
    public List<HelpRequest> answered() {
        return names.put(rows.in(HelpState.ANSWERED));
    }

    /** What is over, the last first. */
    public List<HelpRequest> ended(int limit) {
        return names.put(rows.ended(limit));
    }

    /** A request as it is now. */
    public Optional<HelpRequest> find(HelpRequestId id) {
        return names.put(rows.find(id).stream().toList()).stream().findFirst();
    }

    /**
     * Answers, or answers anew.
     *
     * @param version of the request as it was read
     * @param slot the place of the school's slot that was chosen, from 0; null for none
     * @throws IllegalArgumentException when the words are missing or too long, or there is no such slot
     * @throws HelpChangedException when it is over or another answered it
     */
    public void answer(HelpRequestId id, int version, String words, @Nullable Integer slot) {
        String said = HelpWords.checked(words);
        int slots = rows.find(id).map(row -> row.slots().size()).orElseThrow(() -> new HelpChangedException(id));
        if (slot != null && (slot < 0 || slot >= slots)) {
            throw new IllegalArgumentException("Request " + id + " has no slot " + slot);
        }
        require(rows.answer(id, version, me(), said, slot == null ? null : slot + 1), id);
    }

    /**
     * Puts a request away, answered or not.
     *
     * @param version of the request as it was read
     * @throws HelpChangedException when it is over or another answered it
     */
    public void close(HelpRequestId id, int version) {
        require(rows.end(id, version, me(), HelpState.CLOSED), id);
    }

    private static void require(boolean done, HelpRequestId id) {
        if (!done) {
            throw new HelpChangedException(id);
        }
    }

    private static PersonId me() {
        return CurrentPerson.required().person().id();
    }
}
