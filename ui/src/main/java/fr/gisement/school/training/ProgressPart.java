package fr.gisement.school.training;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.gisement.components.Progress;
import fr.gisement.timetable.SessionWords;
import fr.gisement.training.HourKind;
import fr.gisement.training.ModuleId;
import fr.gisement.training.MyProgress;
import fr.gisement.training.MyProgress.Step;
import java.time.Instant;
import java.util.function.BiPredicate;

/** How far somebody is: the hours of this school year, and what they can do alone. For themselves to see. */
final class ProgressPart extends Section {

    ProgressPart(MyProgress progress, SessionWords words, BiPredicate<ModuleId, Boolean> say) {
        addClassNames("part", "my-progress");
        int owed = progress.counted(HourKind.EIGHTEEN);
        Progress bar = new Progress(getTranslation("mytraining.hours"));
        bar.update(
                owed,
                MyProgress.OWED,
                getTranslation("mytraining.hours.of", words.length(owed), words.length(MyProgress.OWED)));
        add(new H2(getTranslation("mytraining.progress", progress.year())), bar);
        int continuing = progress.counted(HourKind.CONTINUING);
        if (continuing > 0) {
            add(new Paragraph(getTranslation("mytraining.hours.continuing", words.length(continuing))));
        }
        if (!progress.alone().isEmpty()) {
            UnorderedList alone = new UnorderedList();
            alone.addClassName("alone");
            progress.alone()
                    .forEach(path -> alone.add(new ListItem(
                            getTranslation("mytraining.aloneOn", path.title(), words.dayInside(path.at())))));
            add(new H2(getTranslation("mytraining.finishedAlone")), alone);
        }
        Instant published = progress.published();
        if (published != null) {
            add(new Paragraph(getTranslation("mytraining.published", words.dayInside(published))));
        }
        Paragraph seen = new Paragraph(getTranslation("mytraining.seen"));
        seen.addClassName("detail");
        add(seen);
        UnorderedList steps = new UnorderedList();
        steps.addClassName("steps");
        progress.modules().forEach(step -> steps.add(new ListItem(step(step, words, say))));
        add(new H2(getTranslation("mytraining.alone")), new Paragraph(getTranslation("mytraining.alone.text")), steps);
    }

    private Div step(Step step, SessionWords words, BiPredicate<ModuleId, Boolean> say) {
        Checkbox alone = new Checkbox(step.module().title(), step.alone());
        alone.addValueChangeListener(changed -> {
            if (changed.isFromClient() && !say.test(step.module().id(), changed.getValue())) {
                alone.setValue(changed.getOldValue());
            }
        });
        Instant followed = step.followed();
        Div line = new Div(alone);
        if (followed != null) {
            Span when = new Span(getTranslation("mytraining.followedOn", words.dayInside(followed)));
            when.addClassName("detail");
            line.add(when);
        }
        return line;
    }
}
