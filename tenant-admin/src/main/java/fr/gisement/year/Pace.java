package fr.gisement.year;

import fr.gisement.followup.Stage;
import java.time.LocalDate;
import java.util.List;

/**
 * How far a school is to come and how soon: places in the list of the year's school days.
 *
 * @param goal the stage it comes to, if its people get to a training in time
 * @param contact when its trainer first calls
 * @param referent when somebody is named
 * @param people when its people are imported
 * @param sheets when the sheets are handed out
 * @param ready from when on its teachers come to trainings
 */
record Pace(Stage goal, int contact, int referent, int people, int sheets, int ready) {

    static Pace draw(Draw draw, List<LocalDate> days, double tempo) {
        int last = days.size() - 1;
        double luck = draw.fraction() * tempo;
        Stage goal;
        if (luck < 0.05) {
            goal = Stage.TO_CONTACT;
        } else if (luck < 0.12) {
            goal = Stage.PEOPLE_IMPORTED;
        } else if (luck < 0.22) {
            goal = Stage.SHEETS_HANDED_OUT;
        } else if (luck < 0.38) {
            goal = Stage.FIRST_TRAINING;
        } else if (luck < 0.66) {
            goal = Stage.FIRST_ARTICLE;
        } else if (luck < 0.88) {
            goal = Stage.FAMILIES_CONNECTED;
        } else {
            goal = Stage.AUTONOMOUS;
        }
        boolean comes = goal.compareTo(Stage.FIRST_TRAINING) >= 0;
        int ready = (int) (last * (comes ? 0.1 + 0.72 * Math.pow(draw.fraction(), 1.4) : 0.5 + 0.4 * draw.fraction()));
        int contact = Math.max(0, ready - draw.between(16, 34));
        int referent = Math.min(last, contact + draw.between(0, 3));
        int people = Math.min(last, referent + draw.between(1, 4));
        int sheets = Math.min(last, Math.min(Math.max(ready - 1, people + 1), people + draw.between(2, 7)));
        return new Pace(goal, contact, referent, people, sheets, Math.max(ready, sheets + 1));
    }
}
