package fr.gisement.year;

import fr.gisement.year.TrainingPlan.Module;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is taught: the académie's modules as every installation has them, and what circonscriptions add. */
final class Modules {

    static final Module DISCOVERY = academie(1, 90, false, null);
    private static final UUID FIRST = DISCOVERY.id();
    static final Module BLOG = academie(2, 120, false, FIRST);
    static final Module IMAGES = academie(5, 60, false, null);

    static final List<Module> ACADEMIE = List.of(
            DISCOVERY,
            BLOG,
            academie(3, 120, false, FIRST),
            academie(4, 90, false, FIRST),
            IMAGES,
            academie(6, 180, true, FIRST));

    private record Own(String title, String objectives, int minutes) {}

    private static final List<Own> OWN = List.of(
            new Own(
                    "Atelier du mercredi : écrire à deux classes",
                    "Tenir un blog entre la grande section et le CP.",
                    90),
            new Own("Journal scolaire et radio", "Faire un numéro, du sujet à la publication, en quatre séances.", 120),
            new Own(
                    "Première heure des remplaçants",
                    "Se repérer dans l’espace d’une école où l’on arrive le matin.",
                    60),
            new Own("Photos sans visages", "Raconter la classe en images sans reconnaître personne.", 60));

    private Modules() {}

    /** One of a circonscription's own. */
    static Module own(Draw draw, java.time.Instant at) {
        Own own = draw.of(OWN);
        return new Module(draw.key(at), own.title(), own.objectives(), own.minutes(), "USUAL", null, "EIGHTEEN", false);
    }

    private static Module academie(int number, int minutes, boolean directors, @Nullable UUID before) {
        UUID id = UUID.fromString("01920000-0000-7000-8000-00000000000" + number);
        return new Module(id, "", "", minutes, "", before, directors ? "CONTINUING" : "EIGHTEEN", directors);
    }
}
