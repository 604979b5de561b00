package fr.gisement.circonscription.followup;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import fr.gisement.followup.VisitId;
import fr.gisement.identity.PersonId;
import fr.gisement.tenancy.TenantId;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Takes notes down on the reader's device and hands them to the server until it says that it has them, with or without a
 * network in between; see {@code assets/note-keeper.js}.
 */
@Tag("note-keeper")
final class NoteKeeper extends Component {

    /** A note that arrived, perhaps again. */
    record Arrived(UUID id, @Nullable VisitId visit, String body, Instant writtenAt) {}

    /** Takes a note; what it answers is told to the device. */
    interface Taker {

        /** @return whether the server has it now; otherwise the device keeps it and sends it again */
        boolean take(Arrived note);
    }

    private int answers;

    NoteKeeper(PersonId person, TenantId school, int longest, Taker taker) {
        getElement()
                .setAttribute("person", person.toString())
                .setAttribute("school", school.toString())
                .setAttribute("longest", String.valueOf(longest))
                .setAttribute("label", getTranslation("followup.notes.new"))
                .setAttribute("hint", getTranslation("followup.notes.hint"))
                .setAttribute("keep", getTranslation("followup.notes.keep"))
                .setAttribute("waiting", getTranslation("followup.notes.waiting"))
                .setAttribute("about", getTranslation("followup.notes.about"))
                .setAttribute("forget", getTranslation("followup.notes.forget"));
        getElement()
                .addEventListener(
                        "note-kept", event -> arrived(event.getEventData().get("event.detail"), taker))
                .addEventData("event.detail");
    }

    /** Tells the device which visit the next note is about, and leads the keyboard there. */
    void about(VisitId visit, String words) {
        getElement().setAttribute("visit", visit.toString()).setAttribute("visit-words", words);
        getElement().callJsFunction("write");
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().getPage().addJavaScript("context://assets/note-keeper.js");
    }

    /** What the device says is looked at like anything from outside. */
    private void arrived(JsonNode note, Taker taker) {
        UUID id;
        Instant at;
        try {
            id = UUID.fromString(note.path("id").asString(""));
            at = Instant.ofEpochMilli(note.path("at").asLong(0));
        } catch (IllegalArgumentException | DateTimeException e) {
            return;
        }
        VisitId visit = VisitId.parse(note.path("visit").asString("")).orElse(null);
        if (taker.take(new Arrived(id, visit, note.path("body").asString(""), at))) {
            answers++; // so that the same is said again
            getElement().setAttribute("kept", id + " " + answers);
        }
    }
}
