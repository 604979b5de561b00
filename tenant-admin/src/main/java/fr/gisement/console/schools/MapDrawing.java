package fr.gisement.console.schools;

import static java.util.stream.Collectors.joining;

import fr.gisement.components.MapFrame;
import fr.gisement.components.MapPoint;
import fr.gisement.console.schools.MapSheet.Area;
import fr.gisement.console.schools.MapSheet.Dot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** Draws a sheet as SVG: a path for each kind of mark, so that a thousand schools are a handful of elements. */
final class MapDrawing {

    private static final int SIZE = 24; // of a label's letters
    private static final int LARGE = 34; // the same on a phone, where the sheet is a third as wide
    private static final double LETTER = 0.56; // of the size, on average
    private static final int SCALE_MARGIN = 30;
    private static final int MANY = 250; // schools
    private static final String OTHERS = "others";
    private static final double HALO_KILOMETRES = 2.4; // around a school: together they are the country it stands in
    private static final int SMALLEST_HALO = 44;
    private static final int LARGEST_HALO = 240;

    private record Box(double left, double top, double right, double bottom) {

        boolean meets(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    private final MapSheet sheet;
    private final StringBuilder svg = new StringBuilder();
    private final List<String> labelled = new ArrayList<>();

    private MapDrawing(MapSheet sheet) {
        this.sheet = sheet;
    }

    /**
     * The drawing.
     *
     * @param title what it is, for who does not see it
     * @param description what it shows, in figures
     * @param scale how a length in kilometres is written
     */
    static MapDrawing of(MapSheet sheet, String title, String description, IntFunction<String> scale) {
        MapDrawing drawing = new MapDrawing(sheet);
        drawing.draw(title, description, scale);
        return drawing;
    }

    String svg() {
        return svg.toString();
    }

    /** The circonscriptions whose names are on it, by slug, in the order of the names. */
    List<String> labelled() {
        return labelled;
    }

    private void draw(String title, String description, IntFunction<String> scale) {
        svg.append("<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-labelledby=\"carte-titre carte-texte\">"
                .formatted(MapFrame.WIDTH, sheet.height()));
        svg.append("<title id=\"carte-titre\">").append(escaped(title)).append("</title>");
        svg.append("<desc id=\"carte-texte\">").append(escaped(description)).append("</desc>");
        Map<String, String> marks = marks();
        svg.append("<defs>");
        marks.forEach((name, path) -> svg.append("<path id=\"carte-%s\" d=\"%s\"/>".formatted(name, path)));
        svg.append("</defs>");
        halos();
        use(OTHERS, OTHERS, "");
        path("link", sheet.shared().stream().map(MapDrawing::line).collect(joining()));
        marks.keySet().stream().filter(name -> !name.equals(OTHERS)).forEach(name -> use(name, name, ""));
        labels();
        scale(scale);
        svg.append("</svg>");
    }

    /** The country around the schools; with a circonscription asked for, its own stands out. */
    private void halos() {
        long width = Math.round(Math.clamp(HALO_KILOMETRES * sheet.kilometre(), SMALLEST_HALO, LARGEST_HALO));
        String wide = " stroke-width=\"%d\"".formatted(width);
        use(OTHERS, "halo", wide);
        String own = sheet.closer() ? "halo own" : "halo";
        svg.append("<path class=\"%s\"%s d=\"%s\"/>"
                .formatted(
                        own,
                        wide,
                        sheet.dots().stream().map(dot -> speck(dot.place())).collect(joining())));
    }

    /** What is drawn in one go each, by name; the found schools in the order of the dots: the browser counts on it. */
    private Map<String, String> marks() {
        boolean many = sheet.dots().size() > MANY;
        Map<String, StringBuilder> paths = new LinkedHashMap<>();
        for (Dot dot : sheet.dots()) {
            Mark mark = Mark.of(dot.school().condition());
            paths.computeIfAbsent(mark.className(), it -> new StringBuilder()).append(mark.at(dot.place(), many));
        }
        Map<String, String> drawn = new LinkedHashMap<>();
        paths.forEach((name, path) -> drawn.put(name, path.toString()));
        drawn.put(OTHERS, sheet.others().stream().map(MapDrawing::speck).collect(joining()));
        return drawn;
    }

    private void use(String name, String className, String more) {
        svg.append("<use href=\"#carte-%s\" class=\"%s\"%s/>".formatted(name, className, more));
    }

    /** Names that would lie on others are left out; on a phone, where letters are large, more of them. */
    private void labels() {
        List<Box> taken = new ArrayList<>();
        List<Box> takenLarge = new ArrayList<>();
        for (Area area : sheet.areas()) {
            Box box = box(area, SIZE);
            if (taken.stream().anyMatch(box::meets)) {
                continue;
            }
            taken.add(box);
            labelled.add(area.slug());
            Box large = box(area, LARGE);
            boolean minor = takenLarge.stream().anyMatch(large::meets);
            if (!minor) {
                takenLarge.add(large);
            }
            svg.append("<text class=\"label%s\" x=\"%d\" y=\"%d\">%s</text>"
                    .formatted(
                            minor ? " minor" : "",
                            Math.round((box.left() + box.right()) / 2),
                            Math.round(box.bottom()),
                            escaped(area.name())));
        }
    }

    private static Box box(Area area, int size) {
        double edge = Math.min(width(area, LARGE), MapFrame.WIDTH / 2.0);
        double x = Math.clamp(area.middle().x(), edge, MapFrame.WIDTH - edge);
        double half = width(area, size);
        return new Box(
                x - half, area.middle().y() - size, x + half, area.middle().y());
    }

    /** From the middle of a name to its end. */
    private static double width(Area area, int size) {
        return area.name().length() * size * LETTER / 2;
    }

    private void scale(IntFunction<String> text) {
        int length = List.of(1, 2, 5, 10, 20, 50).stream()
                .filter(it -> it * sheet.kilometre() > 90)
                .findFirst()
                .orElse(100);
        long end = Math.round(SCALE_MARGIN + length * sheet.kilometre());
        int y = sheet.height() - SCALE_MARGIN;
        path("scale", "M%d %dv8h%dv-8".formatted(SCALE_MARGIN, y, end - SCALE_MARGIN));
        svg.append("<text class=\"scale\" x=\"%d\" y=\"%d\">%s</text>"
                .formatted(end + 12, y + 10, escaped(text.apply(length))));
    }

    private void path(String className, String path) {
        if (!path.isEmpty()) {
            svg.append("<path class=\"%s\" d=\"%s\"/>".formatted(className, path));
        }
    }

    private static String line(List<MapPoint> points) {
        return points.stream()
                .map(point -> (int) point.x() + " " + (int) point.y())
                .collect(joining("L", "M", ""));
    }

    private static String speck(MapPoint place) {
        return "M%d %dh.1".formatted((int) place.x(), (int) place.y());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
