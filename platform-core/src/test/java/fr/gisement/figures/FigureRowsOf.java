package fr.gisement.figures;

import fr.gisement.followup.Stage;
import fr.gisement.identity.PersonId;
import fr.gisement.tenancy.Tenant;
import fr.gisement.testing.TwoSchools;
import java.util.List;
import java.util.UUID;

/** Writes rows of Auchel that figures are made of, and takes all of them away. */
final class FigureRowsOf {

    private FigureRowsOf() {}

    static void forget(TwoSchools town, Tenant... circonscriptions) {
        for (Tenant circonscription : circonscriptions) {
            for (String table : List.of(
                    "stage_mark",
                    "training_enrolment",
                    "training_session_trainer",
                    "training_session",
                    "figure_sent")) {
                town.execute(circonscription, "delete from {school}." + table);
            }
            town.execute(circonscription, "delete from platform.inbox");
            town.execute(circonscription, "delete from platform.figure_standing");
        }
    }

    /** A session that was held three hours ago, and who was there. */
    static void session(TwoSchools town, int minutes, int places, PersonId... present) {
        UUID id = session(town, "HELD", "interval '-3 hours'", minutes, places);
        for (PersonId person : present) {
            present(town, id, person);
        }
    }

    static UUID session(TwoSchools town, String state, String start, int minutes, int places) {
        UUID id = UUID.randomUUID();
        town.execute(town.auchel(), """
                insert into {school}.training_session (id, module_id, starts_at, ends_at, room, capacity, everybody,
                                                       walk_ins, counted_minutes, hours, state, created_by)
                values ('%s', '01920000-0000-7000-8000-000000000001', now() + %s, now() + %s + interval '1 hour', 'Salle',
                        %d, true, false, %d, 'EIGHTEEN', '%s', '%s')""".formatted(id, start, start, places, minutes, state, town.erun));
        return id;
    }

    static void present(TwoSchools town, UUID session, PersonId person) {
        town.execute(town.auchel(), """
                insert into {school}.training_enrolment (session_id, person_id, state, turn, presence, presence_by,
                                                         presence_at, set_by)
                values ('%s', '%s', 'ENROLLED', 1, 'PRESENT', 'TRAINER', now(), '%s')""".formatted(session, person, town.erun));
    }

    static void reach(TwoSchools town, Tenant school, Stage stage, String ago) {
        town.execute(
                town.auchel(),
                "insert into {school}.stage_mark (school_id, stage, reached_at, noted_by) values ('%s', '%s', now() - interval '%s', '%s')"
                        .formatted(school.id(), stage, ago, town.erun));
    }
}
