package fr.gisement.year;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is taught in a circonscription; people are named by their mail, schools by their slug. */
final class TrainingPlan {

    private TrainingPlan() {}

    /** A module, the académie's or the circonscription's own. */
    record Module(
            UUID id,
            String title,
            String objectives,
            int minutes,
            String level,
            @Nullable UUID prerequisite,
            String hours,
            boolean forDirectors) {}

    /**
     * @param schools who is invited; empty when everybody is
     * @param state as the schema has it
     */
    record Session(
            UUID id,
            Module module,
            Instant start,
            Instant end,
            @Nullable String room,
            @Nullable String link,
            int capacity,
            boolean walkIns,
            List<String> trainers,
            List<String> schools,
            String state,
            @Nullable String reason,
            int sequence,
            Instant plannedAt,
            List<Seat> seats,
            List<Opinion> opinions,
            List<String> answered,
            List<String> able) {

        boolean cancelled() {
            return state.equals("CANCELLED");
        }
    }

    /**
     * @param state as the schema has it
     * @param presence null when it is not known
     * @param link whether they followed the trainer's code
     * @param by who put them there
     */
    record Seat(
            String teacher,
            String school,
            String state,
            int turn,
            @Nullable String presence,
            boolean link,
            @Nullable Instant seen,
            String by,
            Instant at) {

        boolean enrolled() {
            return state.equals("ENROLLED");
        }

        boolean present() {
            return "PRESENT".equals(presence);
        }
    }

    record Opinion(int useful, int able, String words) {}
}
