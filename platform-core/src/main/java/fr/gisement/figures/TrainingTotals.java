package fr.gisement.figures;

/**
 * What training gave.
 *
 * @param teachers who teach in the schools today, directors included, each once
 * @param trained how many of them were present at a session, ever
 * @param sessions held this school year
 * @param givenMinutes that those sessions count, each session once
 * @param followedMinutes that they count, for everybody who was there
 * @param attendances how often somebody was there
 * @param places in those sessions
 * @param emptyPlaces of those, where nobody was
 */
public record TrainingTotals(
        int teachers,
        int trained,
        int sessions,
        long givenMinutes,
        long followedMinutes,
        int attendances,
        int places,
        int emptyPlaces) {

    static final TrainingTotals NONE = new TrainingTotals(0, 0, 0, 0, 0, 0, 0, 0);

    public TrainingTotals {
        Count.part(trained, teachers);
        Count.part(emptyPlaces, places);
        Count.of(sessions);
        Count.of(attendances);
        if (givenMinutes < 0 || followedMinutes < 0) {
            throw new IllegalArgumentException("Negative minutes");
        }
    }

    /** @throws IllegalArgumentException when they cannot be those of one circonscription */
    void requirePlausible() {
        Count.plausible(teachers);
        Count.plausible(sessions);
        Count.plausible(attendances);
        Count.plausible(places);
        Count.plausibleMinutes(givenMinutes);
        Count.plausibleMinutes(followedMinutes);
    }

    /** How many were never present at one. */
    public int never() {
        return teachers - trained;
    }

    /** The same, without what people did. */
    TrainingTotals withoutPeople() {
        return new TrainingTotals(teachers, 0, sessions, givenMinutes, 0, 0, places, 0);
    }

    TrainingTotals plus(TrainingTotals other) {
        return new TrainingTotals(
                teachers + other.teachers,
                trained + other.trained,
                sessions + other.sessions,
                givenMinutes + other.givenMinutes,
                followedMinutes + other.followedMinutes,
                attendances + other.attendances,
                places + other.places,
                emptyPlaces + other.emptyPlaces);
    }
}
