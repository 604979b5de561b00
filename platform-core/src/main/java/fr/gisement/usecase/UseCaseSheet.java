package fr.gisement.usecase;

import fr.gisement.classes.Level;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a use case says.
 *
 * @param levels from the youngest, at least one
 * @param tools at least one
 * @param sessions how many sessions it takes
 * @param minutes how long a session is
 * @param steps in their order, at least one
 * @param result what came of it
 */
public record UseCaseSheet(
        String title,
        List<Level> levels,
        Subject subject,
        List<Tool> tools,
        int sessions,
        int minutes,
        List<String> steps,
        String result,
        ArticleTemplate template) {

    public static final int TITLE_LENGTH = 120;
    public static final int MOST_SESSIONS = 30;
    public static final int SHORTEST = 5;
    public static final int LONGEST = 360;
    public static final int MOST_STEPS = 15;
    public static final int STEP_LENGTH = 500;
    public static final int RESULT_LENGTH = 2_000;

    /** @throws IllegalArgumentException when something is missing or too long */
    public UseCaseSheet {
        title = title.strip();
        levels = levels.stream().distinct().sorted().toList();
        tools = tools.stream().distinct().sorted().toList();
        steps = steps.stream()
                .map(String::strip)
                .filter(step -> !step.isEmpty())
                .toList();
        result = result.strip();
        require(!title.isEmpty() && title.length() <= TITLE_LENGTH, "title");
        require(!levels.isEmpty(), "levels");
        require(!tools.isEmpty(), "tools");
        require(sessions >= 1 && sessions <= MOST_SESSIONS, "sessions");
        require(minutes >= SHORTEST && minutes <= LONGEST, "minutes");
        require(!steps.isEmpty() && steps.size() <= MOST_STEPS, "steps");
        require(steps.stream().allMatch(step -> step.length() <= STEP_LENGTH), "a step");
        require(!result.isEmpty() && result.length() <= RESULT_LENGTH, "result");
    }

    /** The levels as schools write them, for who does not know classes. */
    public String levelsText() {
        return Level.text(levels);
    }

    /** The title of the article that it makes in a class. */
    public String articleTitle() {
        return template.title().isEmpty() ? title : template.title();
    }

    /** The first words of that article: those of the template, or what to do. */
    public String articleBody() {
        return template.body().isEmpty()
                ? String.join(
                        "\n\n",
                        IntStream.range(0, steps.size())
                                .mapToObj(step -> (step + 1) + ". " + steps.get(step))
                                .toList())
                : template.body();
    }

    /** What is searched. */
    String words() {
        return PlainText.of(String.join("\n", title, String.join("\n", steps), result, template.title()));
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException("A use case without, or with too much of: " + what);
        }
    }
}
