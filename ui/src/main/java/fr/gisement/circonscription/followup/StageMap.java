package fr.gisement.circonscription.followup;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import fr.gisement.components.MapFrame;
import fr.gisement.components.MapPoint;
import fr.gisement.followup.FollowUp;
import fr.gisement.followup.Stage;
import fr.gisement.portfolio.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The schools where they stand, each with the number of its stage; one that is held up is a square. */
final class StageMap extends Section {

    private static final int RADIUS = 24;
    private static final int APART = 2 * RADIUS + 8;
    private static final int ROUNDS = 60;

    private final String slug;

    StageMap(String slug, List<FollowUp> schools) {
        this.slug = slug;
        addClassName("stage-map");
        List<FollowUp> located =
                schools.stream().filter(it -> it.school().place() != null).toList();
        if (!located.isEmpty()) {
            Div sheet = new Div();
            sheet.addClassName("sheet");
            sheet.getElement().setProperty("innerHTML", drawing(located));
            add(sheet);
        }
        add(legend(schools));
        if (located.size() < schools.size()) {
            add(new Paragraph(getTranslation("followup.map.unlocated", schools.size() - located.size())));
        }
    }

    private String drawing(List<FollowUp> schools) {
        List<Place> places = schools.stream()
                .map(it -> Objects.requireNonNull(it.school().place()))
                .toList();
        MapFrame frame = new MapFrame(places);
        List<MapPoint> points = apart(places.stream().map(frame::point).toList(), frame.height());
        StringBuilder svg = new StringBuilder("<svg viewBox=\"0 0 %d %d\" role=\"group\" aria-label=\"%s\">"
                .formatted(MapFrame.WIDTH, frame.height(), escaped(getTranslation("followup.map.title"))));
        for (Place place : places) {
            MapPoint at = frame.point(place);
            svg.append("<circle class=\"land\" cx=\"%d\" cy=\"%d\" r=\"70\"/>".formatted((int) at.x(), (int) at.y()));
        }
        for (int i = 0; i < schools.size(); i++) {
            svg.append(dot(schools.get(i), points.get(i)));
        }
        return svg.append("</svg>").toString();
    }

    private String dot(FollowUp school, MapPoint at) {
        int number = number(school.stage());
        boolean blocked = school.block() != null;
        String shape = blocked
                ? "<rect x=\"-22\" y=\"-22\" width=\"44\" height=\"44\" rx=\"4\"/>"
                : "<circle r=\"%d\"/>".formatted(RADIUS);
        String told = getTranslation(
                blocked ? "followup.map.dot.blocked" : "followup.map.dot",
                school.school().name(),
                school.school().communes(),
                StageTexts.of(school.stage()));
        return "<a href=\"%s\" class=\"dot stage-%d%s\" transform=\"translate(%d %d)\" aria-label=\"%s\"><title>%s</title>%s<text y=\"9\">%d</text></a>"
                .formatted(
                        FollowUpAddress.school(slug, school.slug()),
                        number,
                        blocked ? " blocked" : "",
                        (int) at.x(),
                        (int) at.y(),
                        escaped(told),
                        escaped(told),
                        shape,
                        number);
    }

    /** Schools of one town would lie on one another: they are pushed apart, no further than needed. */
    private static List<MapPoint> apart(List<MapPoint> points, int height) {
        List<MapPoint> moved = new ArrayList<>(points);
        for (int round = 0; round < ROUNDS; round++) {
            for (int one = 0; one < moved.size(); one++) {
                for (int other = one + 1; other < moved.size(); other++) {
                    MapPoint here = moved.get(one);
                    MapPoint there = moved.get(other);
                    double x = there.x() - here.x();
                    double y = there.y() - here.y();
                    double far = Math.hypot(x, y);
                    if (far < APART) {
                        double angle = far < 1 ? one + 2.0 * other : Math.atan2(y, x); // under one roof: anywhere
                        double push = (APART - far) / 2;
                        moved.set(one, onSheet(here, angle + Math.PI, push, height));
                        moved.set(other, onSheet(there, angle, push, height));
                    }
                }
            }
        }
        return moved;
    }

    private static MapPoint onSheet(MapPoint from, double angle, double far, int height) {
        return new MapPoint(
                Math.clamp(from.x() + far * Math.cos(angle), RADIUS, MapFrame.WIDTH - RADIUS),
                Math.clamp(from.y() + far * Math.sin(angle), RADIUS, height - RADIUS));
    }

    private Component legend(List<FollowUp> schools) {
        Map<Stage, Long> counts = schools.stream().collect(groupingBy(FollowUp::stage, counting()));
        OrderedList legend = new OrderedList();
        legend.addClassName("stage-legend");
        legend.getElement()
                .setAttribute("role", "list")
                .setAttribute("aria-label", getTranslation("followup.map.legend"));
        for (Stage stage : Stage.values()) {
            Span number = new Span(String.valueOf(number(stage)));
            number.addClassNames("number", "stage-" + number(stage));
            legend.add(new ListItem(
                    number,
                    new Span(getTranslation(
                            "followup.map.legend.stage", StageTexts.of(stage), counts.getOrDefault(stage, 0L)))));
        }
        Span square = new Span("");
        square.addClassNames("number", "blocked");
        legend.add(new ListItem(square, new Span(getTranslation("followup.map.legend.blocked"))));
        return legend;
    }

    private static int number(Stage stage) {
        return Arrays.asList(Stage.values()).indexOf(stage) + 1;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
