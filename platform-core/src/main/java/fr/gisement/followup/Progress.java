package fr.gisement.followup;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The stages a school has reached. */
public record Progress(Map<Stage, StageMark> marks) {

    static final Progress NONE = new Progress(Map.of());

    public Progress {
        marks = Map.copyOf(marks);
    }

    static Progress of(List<StageMark> marks) {
        Map<Stage, StageMark> byStage = new EnumMap<>(Stage.class);
        marks.forEach(mark -> byStage.put(mark.stage(), mark));
        return new Progress(byStage);
    }

    /** How far the school has come without leaving a stage out: what is to be done next comes after it. */
    public Stage stage() {
        Stage reached = Stage.TO_CONTACT;
        Optional<Stage> next = reached.next();
        while (next.isPresent() && marks.containsKey(next.get())) {
            reached = next.get();
            next = reached.next();
        }
        return reached;
    }

    /** What it reached beyond that, with something left out before. */
    public List<StageMark> ahead() {
        Stage here = stage();
        return marks.values().stream()
                .filter(mark -> mark.stage().compareTo(here) > 0)
                .sorted((one, other) -> one.stage().compareTo(other.stage()))
                .toList();
    }

    /** When it came to where it is; empty at the beginning. */
    public Optional<StageMark> last() {
        return Optional.ofNullable(marks.get(stage()));
    }
}
