package fr.gisement.selftraining;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import fr.gisement.files.FileId;
import java.util.List;

/** A step of a path. Each kind refuses to be half: a picture without its words, a film without its transcript. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PathStep.Text.class, name = "TEXT"),
    @JsonSubTypes.Type(value = PathStep.Picture.class, name = "PICTURE"),
    @JsonSubTypes.Type(value = PathStep.Video.class, name = "VIDEO"),
    @JsonSubTypes.Type(value = PathStep.Quiz.class, name = "QUIZ")
})
public sealed interface PathStep {

    int TITLE_LENGTH = 120;
    int ALTERNATIVE_LENGTH = 300;
    int LINE_LENGTH = 500;
    int WORDS_LENGTH = 5000;
    int TRANSCRIPT_LENGTH = 20_000;
    int MOST_CHOICES = 6;

    StepId id();

    /** What the step is called, or asks. */
    String title();

    /** Something to read. */
    record Text(StepId id, String title, String words) implements PathStep {

        public Text {
            title = required(title, TITLE_LENGTH);
            words = required(words, WORDS_LENGTH);
        }
    }

    /**
     * Something to look at.
     *
     * @param alternative what it shows, for who does not see it
     * @param words what goes with it; may be empty
     */
    record Picture(StepId id, String title, FileId media, String alternative, String words) implements PathStep {

        public Picture {
            title = required(title, TITLE_LENGTH);
            alternative = required(alternative, ALTERNATIVE_LENGTH);
            words = checked(words, WORDS_LENGTH);
        }
    }

    /**
     * A film.
     *
     * @param transcript what is said and shown, for who does not hear or see it
     */
    record Video(StepId id, String title, FileId media, String transcript) implements PathStep {

        public Video {
            title = required(title, TITLE_LENGTH);
            transcript = required(transcript, TRANSCRIPT_LENGTH);
        }
    }

    /**
     * A question.
     *
     * @param title the question
     * @param why what is good to know whatever was answered; may be empty
     */
    record Quiz(StepId id, String title, List<Choice> choices, String why) implements PathStep {

        public Quiz {
            title = required(title, LINE_LENGTH);
            why = checked(why, WORDS_LENGTH);
            choices = List.copyOf(choices);
            if (choices.size() < 2
                    || choices.size() > MOST_CHOICES
                    || choices.stream().noneMatch(Choice::right)
                    || choices.stream().allMatch(Choice::right)) {
                throw new IllegalArgumentException("A question has choices, right ones and wrong ones");
            }
            if (why.isEmpty()
                    && choices.stream().anyMatch(choice -> choice.why().isEmpty())) {
                throw new IllegalArgumentException("A question says why, at once or for each choice");
            }
        }

        /** Whether several choices are right together. */
        public boolean several() {
            return choices.stream().filter(Choice::right).count() > 1;
        }
    }

    /**
     * An answer to choose.
     *
     * @param why why it is right, or wrong; may be empty where the question says it for all
     */
    record Choice(String text, boolean right, String why) {

        public Choice {
            text = required(text, LINE_LENGTH);
            why = checked(why, LINE_LENGTH);
        }
    }

    private static String required(String text, int longest) {
        String checked = checked(text, longest);
        if (checked.isEmpty()) {
            throw new IllegalArgumentException("Something is missing");
        }
        return checked;
    }

    private static String checked(String text, int longest) {
        String stripped = text.strip();
        if (stripped.length() > longest) {
            throw new IllegalArgumentException("Too many words: " + stripped.length());
        }
        return stripped;
    }
}
