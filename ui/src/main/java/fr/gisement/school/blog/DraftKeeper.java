package fr.gisement.school.blog;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import fr.gisement.blog.Words;
import fr.gisement.identity.PersonId;

/**
 * Keeps what is typed inside it on the reader's device until the server has it, and hands back what was left there by an
 * earlier visit; see {@code draft-keeper.js}, which the frame of a school loads.
 */
@Tag("draft-keeper")
final class DraftKeeper extends HtmlContainer {

    private static final int FNV_BASIS = 0x811c9dc5;
    private static final int FNV_PRIME = 0x01000193;

    private int settled;

    /** @param what names the draft among all the person's, in every school */
    DraftKeeper(PersonId person, String what) {
        addClassName("draft-keeper");
        getElement().setAttribute("person", person.toString()).setAttribute("what", what);
    }

    /** The server has these words now: what is on the device and is no more than these is forgotten. */
    void settle(int revision, Words words) {
        settled++; // so that the same is said again
        getElement().setAttribute("server", "%d:%s:%d".formatted(revision, fingerprint(words), settled));
    }

    /** Whether something must be decided before the server takes more: the state of saving is not shown meanwhile. */
    void hold(boolean held) {
        getElement().setAttribute("held", held);
    }

    /** Told when the device had words that the server has not. */
    void onBack(ComponentEventListener<Back> listener) {
        addListener(Back.class, listener);
    }

    /** Short, and never the same for two texts that somebody types one after the other. */
    static String fingerprint(Words words) {
        int hash = FNV_BASIS;
        String text = words.title() + "\0" + words.body();
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * FNV_PRIME;
        }
        return "%d.%d.%x".formatted(words.title().length(), words.body().length(), hash);
    }

    /** Words came back from the device. Public because Vaadin makes it. */
    @DomEvent("draft-back")
    public static final class Back extends ComponentEvent<DraftKeeper> {

        private final boolean onward;
        private final Words words;

        /** @param onward whether they go on from what the server has, so that nobody's words are replaced by them */
        public Back(
                DraftKeeper source,
                boolean fromClient,
                @EventData("event.detail.onward") boolean onward,
                @EventData("event.detail.title") String title,
                @EventData("event.detail.body") String body) {
            super(source, fromClient);
            this.onward = onward;
            this.words = new Words(title, body);
        }

        boolean onward() {
            return onward;
        }

        Words words() {
            return words;
        }
    }
}
