package fr.gisement.figurebook;

import static java.util.stream.Collectors.joining;

import fr.gisement.chart.PointMap;
import fr.gisement.components.MapFrame;
import fr.gisement.components.MapPoint;
import fr.gisement.figures.OwnOverview.OfSchool;
import fr.gisement.followup.Stage;
import fr.gisement.portfolio.Place;
import fr.gisement.spreadsheet.Cell;
import fr.gisement.spreadsheet.Table;
import fr.gisement.spreadsheet.Table.Column;
import fr.gisement.spreadsheet.Table.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The schools of a circonscription where they stand, each with the number of its stage. */
final class SchoolMap {

    private static final List<Stage> STAGES = List.of(Stage.values());

    private final FigureWords words;
    private final LocalDate day;

    SchoolMap(FigureWords words, LocalDate day) {
        this.words = words;
        this.day = day;
    }

    /** Empty when the directory does not know where any of them stands. */
    Optional<Exhibit> of(List<OfSchool> schools) {
        List<Place> places = new ArrayList<>();
        for (OfSchool school : schools) {
            Place place = school.place();
            if (place != null) {
                places.add(place);
            }
        }
        if (places.isEmpty()) {
            return Optional.empty();
        }
        MapFrame frame = new MapFrame(places);
        List<PointMap.Spot> spots = new ArrayList<>();
        for (OfSchool school : schools) {
            Place place = school.place();
            if (place != null) {
                MapPoint at = frame.point(place);
                spots.add(new PointMap.Spot(
                        school.name(),
                        at.x() / MapFrame.WIDTH,
                        at.y() / MapFrame.WIDTH,
                        STAGES.indexOf(school.stage())));
            }
        }
        String title = words.of("map");
        String meaning = words.of("map.means", words.day(day), schools.size() - spots.size());
        return Optional.of(new Exhibit(
                title,
                meaning,
                words.charts()
                        .map(
                                "map",
                                new PointMap(
                                        title,
                                        told(schools),
                                        words.of("column.school"),
                                        words.of("column.stage"),
                                        STAGES.stream().map(words::of).toList(),
                                        (double) frame.height() / MapFrame.WIDTH,
                                        spots)),
                new Table(
                        title,
                        words.of("caption", title, words.day(day)),
                        List.of(
                                new Column(words.of("column.school"), Kind.TEXT),
                                new Column(words.of("column.stage"), Kind.TEXT)),
                        schools.stream()
                                .map(school -> List.of(Cell.of(school.name()), Cell.of(words.of(school.stage()))))
                                .toList(),
                        List.of(meaning))));
    }

    private String told(List<OfSchool> schools) {
        return Arrays.stream(Stage.values())
                .map(stage -> words.of(
                        "stages.told",
                        words.of(stage),
                        schools.stream().filter(it -> it.stage() == stage).count()))
                .collect(joining(", "));
    }
}
