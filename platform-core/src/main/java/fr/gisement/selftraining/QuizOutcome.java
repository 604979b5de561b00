package fr.gisement.selftraining;

import java.util.Set;

/**
 * What came of an answer.
 *
 * @param quiz the question, with what is right and why
 * @param chosen which choices, counted from 0
 */
public record QuizOutcome(PathStep.Quiz quiz, Set<Integer> chosen) {

    public QuizOutcome {
        chosen = Set.copyOf(chosen);
    }

    /** Whether all that is right was chosen, and nothing else. */
    public boolean right() {
        for (int i = 0; i < quiz.choices().size(); i++) {
            if (quiz.choices().get(i).right() != chosen.contains(i)) {
                return false;
            }
        }
        return true;
    }
}
