package fr.gisement.training;

import java.util.List;

/**
 * What participants answered.
 *
 * @param answers how many did
 * @param useful how many gave 1, 2, 3, 4; empty while there are too few answers to hide who gave them
 * @param able as useful
 * @param words what they wrote, in no order; empty as useful is
 */
public record EvaluationResult(int answers, List<Integer> useful, List<Integer> able, List<String> words) {

    /** From so many answers on, results are shown. */
    public static final int ENOUGH = 5;

    public EvaluationResult {
        useful = List.copyOf(useful);
        able = List.copyOf(able);
        words = List.copyOf(words);
    }

    public boolean shown() {
        return answers >= ENOUGH;
    }
}
