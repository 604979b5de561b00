package fr.gisement.console.schools;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.gisement.components.MapPoint;
import fr.gisement.console.ConditionBadge;
import fr.gisement.console.schools.MapSheet.Dot;
import fr.gisement.fleetview.SpaceCondition;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What each mark means, and how many there are. */
final class MapLegend extends UnorderedList {

    MapLegend(List<Dot> dots) {
        addClassName("legend");
        Map<SpaceCondition, Long> counts = dots.stream()
                .collect(groupingBy(
                        dot -> dot.school().condition(), () -> new EnumMap<>(SpaceCondition.class), counting()));
        counts.forEach((condition, count) -> add(item(Mark.of(condition), condition, count)));
    }

    private ListItem item(Mark mark, SpaceCondition condition, long count) {
        Span drawn = new Span();
        drawn.getElement()
                .setAttribute("aria-hidden", "true")
                .setProperty(
                        "innerHTML",
                        "<svg viewBox=\"-15 -15 30 30\"><path class=\"%s\" d=\"%s\"/></svg>"
                                .formatted(mark.className(), mark.at(new MapPoint(0, 0), false)));
        return new ListItem(
                drawn, new Span(getTranslation("console.schools.legend", ConditionBadge.text(condition), count)));
    }
}
