package fr.gisement.console.schools;

import static java.util.stream.Collectors.joining;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import fr.gisement.components.Buttons;
import fr.gisement.console.ConditionBadge;
import fr.gisement.console.ConsoleAddress;
import fr.gisement.console.schools.MapSheet.Dot;
import fr.gisement.fleetview.School;
import fr.gisement.fleetview.SchoolFilter;
import fr.gisement.fleetview.SchoolResults;
import fr.gisement.fleetview.SpaceCondition;
import java.util.List;
import java.util.function.Consumer;

/**
 * The schools found, on a map. It is a picture: who does not use a mouse or a finger finds the same in the table beside.
 * A mark that is pointed at says its name, one that is chosen leads to its space; a circonscription's name comes closer.
 */
final class SchoolMap extends Section {

    private static final String SEPARATOR = "\n";

    /** Listens to the pointer; {@code assets/school-map.js} says how. */
    @Tag("school-map")
    private static final class Canvas extends Component {

        void draw(String svg, String dots) {
            getElement().setProperty("innerHTML", svg);
            getElement().setAttribute("dots", dots);
        }

        void onEvent(String name, Consumer<Integer> listener) {
            getElement()
                    .addEventListener(
                            name,
                            event -> listener.accept(
                                    event.getEventData().get("event.detail").asInt()))
                    .addEventData("event.detail");
        }
    }

    private final Runnable onPast;
    private final Canvas canvas = new Canvas();
    private final Div notes = new Div();
    private List<Dot> dots = List.of();
    private SchoolFilter filter = SchoolFilter.ALL;
    private List<String> labels = List.of();

    /**
     * @param onAsk called with the schools to show when somebody comes closer
     * @param onPast called when somebody wants the same as a table
     */
    SchoolMap(Consumer<SchoolFilter> onAsk, Runnable onPast) {
        this.onPast = onPast;
        addClassName("school-map");
        getElement().setAttribute("aria-label", getTranslation("console.schools.map"));
        notes.addClassName("notes");
        add(canvas, notes);
        canvas.onEvent(
                "school-chosen",
                index -> getUI().ifPresent(ui -> {
                    if (index >= 0 && index < dots.size()) {
                        ui.navigate(
                                ConsoleAddress.space(dots.get(index).school().slug()));
                    }
                }));
        canvas.onEvent("area-chosen", index -> {
            if (index >= 0 && index < labels.size()) {
                onAsk.accept(new SchoolFilter(
                        filter.text(),
                        labels.get(index),
                        filter.condition(),
                        filter.privateSchools(),
                        filter.nobodyActivated()));
            }
        });
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().getPage().addJavaScript("assets/school-map.js");
    }

    void show(SchoolFilter asked, SchoolResults results) {
        filter = asked;
        var sheet = new MapSheet(asked, results);
        dots = sheet.dots();
        MapDrawing drawing = MapDrawing.of(
                sheet,
                getTranslation("console.schools.map.title", dots.size()),
                getTranslation("console.schools.map.text"),
                kilometres -> getTranslation("console.schools.kilometres", kilometres));
        labels = drawing.labelled();
        canvas.setVisible(results.everywhere().stream().anyMatch(School::located));
        canvas.draw(drawing.svg(), dots.stream().map(this::told).collect(joining(SEPARATOR)));
        notes.removeAll();
        notes.add(new MapLegend(dots));
        long missing = results.found().stream()
                .filter(found -> !found.school().located())
                .count();
        if (missing > 0) {
            notes.add(new Paragraph(getTranslation("console.schools.unlocated", missing)));
        }
        Button twin = Buttons.quiet(getTranslation("console.schools.toTable"), clicked -> onPast.run());
        twin.addClassName("twin");
        notes.add(twin);
    }

    /** What is said of a school that is pointed at; how it stands only when that is not as usual. */
    private String told(Dot dot) {
        School school = dot.school();
        return school.condition() == SpaceCondition.OPEN
                ? getTranslation("console.schools.dot", school.name(), school.commune())
                : getTranslation(
                        "console.schools.dotIn",
                        school.name(),
                        school.commune(),
                        ConditionBadge.text(school.condition()));
    }
}
