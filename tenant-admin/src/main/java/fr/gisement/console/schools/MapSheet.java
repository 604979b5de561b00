package fr.gisement.console.schools;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;

import fr.gisement.components.FrenchOrder;
import fr.gisement.components.MapFrame;
import fr.gisement.components.MapPoint;
import fr.gisement.fleetview.FoundSchool;
import fr.gisement.fleetview.School;
import fr.gisement.fleetview.SchoolFilter;
import fr.gisement.fleetview.SchoolResults;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Where everything stands on the map. */
final class MapSheet {

    /** Schools under one roof have the same coordinates: they are set side by side, each so far from the place. */
    private static final int ASIDE = 10;

    /** A school that was found, at its place. */
    record Dot(School school, MapPoint place) {}

    /** A circonscription, in the midst of its schools. */
    record Area(String slug, String name, int schools, MapPoint middle) {}

    private final MapFrame frame;
    private final List<Dot> dots;
    private final List<MapPoint> others;
    private final List<Area> areas;

    MapSheet(SchoolFilter filter, SchoolResults results) {
        List<School> found = results.found().stream()
                .map(FoundSchool::school)
                .filter(School::located)
                .toList();
        List<School> everywhere =
                results.everywhere().stream().filter(School::located).toList();
        String circonscription = filter.circonscription();
        frame = new MapFrame(inView(circonscription, found, everywhere).stream()
                .map(School::place)
                .toList());
        dots = dots(found);
        Set<School> shown = found.stream().collect(toCollection(LinkedHashSet::new));
        others = everywhere.stream()
                .filter(school -> !shown.contains(school))
                .map(School::place)
                .map(frame::point)
                .filter(this::onSheet)
                .distinct()
                .toList();
        areas = areas(circonscription, everywhere);
    }

    /** Whether it shows one circonscription and what is around it. */
    boolean closer() {
        return areas.size() == 1;
    }

    int height() {
        return frame.height();
    }

    double kilometre() {
        return frame.kilometre();
    }

    /** The schools found, the gravest last so that they lie on top. */
    List<Dot> dots() {
        return dots;
    }

    /** Where all other schools are. */
    List<MapPoint> others() {
        return others;
    }

    /** The circonscriptions, the largest first. */
    List<Area> areas() {
        return areas;
    }

    /** The sites of each dispersed RPI that were found, to be joined. */
    List<List<MapPoint>> shared() {
        return dots.stream()
                .filter(dot -> dot.school().shared())
                .collect(groupingBy(dot -> dot.school().slug(), TreeMap::new, toList()))
                .values()
                .stream()
                .map(sites -> sites.stream().map(Dot::place).toList())
                .filter(sites -> sites.size() > 1)
                .toList();
    }

    /** With a circonscription asked for the map comes closer; otherwise it stays where everything is. */
    private static List<School> inView(@Nullable String circonscription, List<School> found, List<School> everywhere) {
        List<School> inside = everywhere.stream()
                .filter(school -> school.circonscriptionSlug().equals(circonscription))
                .toList();
        List<School> view = new ArrayList<>(inside.isEmpty() ? everywhere : inside);
        view.addAll(found);
        return view;
    }

    private List<Dot> dots(List<School> found) {
        Map<MapPoint, Integer> taken = new HashMap<>();
        return found.stream()
                .sorted(Comparator.comparing(School::condition).reversed())
                .map(school -> {
                    MapPoint place = frame.point(school.place());
                    int before = taken.merge(place, 1, Integer::sum) - 1;
                    return new Dot(school, before == 0 ? place : aside(place, before));
                })
                .toList();
    }

    private static MapPoint aside(MapPoint place, int number) {
        double angle = number * 2.4; // the golden angle: no two meet
        double far = ASIDE * Math.sqrt(number) * 1.4;
        return new MapPoint(Math.rint(place.x() + far * Math.cos(angle)), Math.rint(place.y() + far * Math.sin(angle)));
    }

    private List<Area> areas(@Nullable String circonscription, List<School> everywhere) {
        Map<String, List<School>> bySlug = everywhere.stream().collect(groupingBy(School::circonscriptionSlug));
        return bySlug.entrySet().stream()
                .filter(it -> circonscription == null || circonscription.equals(it.getKey()))
                .map(it -> area(it.getKey(), it.getValue()))
                .sorted(Comparator.comparingInt(Area::schools).reversed().thenComparing(FrenchOrder.by(Area::name)))
                .toList();
    }

    private Area area(String slug, List<School> schools) {
        List<MapPoint> places =
                schools.stream().map(School::place).map(frame::point).toList();
        MapPoint middle = new MapPoint(median(places, MapPoint::x), median(places, MapPoint::y));
        return new Area(slug, schools.getFirst().circonscription(), schools.size(), middle);
    }

    private static double median(List<MapPoint> points, ToDoubleFunction<MapPoint> what) {
        double[] values = points.stream().mapToDouble(what).sorted().toArray();
        return values[values.length / 2];
    }

    private boolean onSheet(MapPoint point) {
        return point.x() >= 0 && point.x() <= MapFrame.WIDTH && point.y() >= 0 && point.y() <= height();
    }
}
