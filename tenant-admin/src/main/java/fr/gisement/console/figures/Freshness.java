package fr.gisement.console.figures;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.gisement.components.ButtonLink;
import fr.gisement.components.Buttons;
import fr.gisement.components.DataTable;
import fr.gisement.components.Icon;
import fr.gisement.components.StatusBadge;
import fr.gisement.components.StatusBadge.Tone;
import fr.gisement.components.TableFold;
import fr.gisement.console.ConsoleAddress;
import fr.gisement.console.Moments;
import fr.gisement.figures.AcademieOverview.Figures;
import fr.gisement.figures.AcademieOverview.Line;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** When each circonscription last reported, what is missing, and what was asked for; first those to look after. */
final class Freshness extends Div {

    private final Consumer<Line> ask;

    Freshness(List<Line> circonscriptions, Consumer<Line> ask) {
        this.ask = ask;
        addClassName("freshness");
        Paragraph how = new Paragraph(getTranslation("console.figures.fresh.how"));
        how.addClassName("soft");
        add(
                how,
                new ButtonLink(ConsoleAddress.FIGURE_REPORTS, getTranslation("console.figures.look"))
                        .secondary()
                        .icon(Icon.REFRESH));
        List<Line> toFollow =
                circonscriptions.stream().filter(Freshness::toFollow).toList();
        List<Line> fresh =
                circonscriptions.stream().filter(line -> !toFollow(line)).toList();
        if (toFollow.isEmpty()) {
            add(new Paragraph(getTranslation("console.figures.fresh.all")));
        } else {
            add(table(getTranslation("console.figures.fresh.follow"), toFollow));
        }
        if (!fresh.isEmpty()) {
            String label = getTranslation("console.figures.fresh.see", fresh.size());
            add(new TableFold(label, getTranslation("console.figures.fresh"), table(label, fresh)).openWithRoom());
        }
    }

    private DataTable<Line> table(String caption, List<Line> lines) {
        return new DataTable<Line>(caption)
                .name(getTranslation("console.figures.circonscription"), line -> new Span(line.name()))
                .component(getTranslation("console.figures.state"), this::state)
                .text(getTranslation("console.figures.received"), line -> minute(line.receivedAt()))
                .text(getTranslation("console.figures.day"), this::day)
                .number(getTranslation("console.figures.missing"), line -> String.valueOf(line.missing()))
                .text(getTranslation("console.figures.asked"), line -> minute(line.askedAt()))
                .actions(getTranslation("console.figures.actions"), this::action)
                .rows(lines);
    }

    /** Whether its next report is waited for. */
    private static boolean toFollow(Line line) {
        return wanting(line) || line.askedAt() != null;
    }

    /** Whether its figures are not those of today. */
    static boolean wanting(Line line) {
        return line.receivedAt() == null || line.missing() > 0 || line.silent();
    }

    private Component state(Line line) {
        if (line.receivedAt() == null) {
            return new StatusBadge(Tone.BAD, getTranslation("console.figures.state.never"));
        }
        if (line.missing() > 0) {
            return new StatusBadge(Tone.BAD, getTranslation("console.figures.state.missing"));
        }
        if (line.silent()) {
            return new StatusBadge(Tone.BAD, getTranslation("console.figures.state.silent"));
        }
        return line.askedAt() == null
                ? new StatusBadge(Tone.GOOD, getTranslation("console.figures.state.fresh"))
                : new StatusBadge(Tone.WAITING, getTranslation("console.figures.state.asked"));
    }

    private Component action(Line line) {
        Button button = Buttons.secondary(getTranslation("console.figures.ask"), click -> ask.accept(line));
        button.setAriaLabel(getTranslation("console.figures.ask.of", line.name()));
        return button;
    }

    private String day(Line line) {
        Figures figures = line.figures();
        return figures == null ? "–" : Moments.day(figures.day(), getLocale());
    }

    private String minute(@Nullable Instant moment) {
        return moment == null ? "–" : Moments.minute(moment, getLocale());
    }
}
