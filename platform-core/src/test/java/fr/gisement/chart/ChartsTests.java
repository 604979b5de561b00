package fr.gisement.chart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gisement.chart.Drawn.Box;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

class ChartsTests {

    private static final Set<String> ELEMENTS = Set.of("title", "desc", "rect", "line", "circle", "path", "text");
    private static final Set<String> ATTRIBUTES = Set.of(
            "id",
            "class",
            "x",
            "y",
            "x1",
            "y1",
            "x2",
            "y2",
            "cx",
            "cy",
            "r",
            "width",
            "height",
            "d",
            "fill",
            "stroke",
            "stroke-width",
            "stroke-dasharray",
            "text-anchor",
            "font-size",
            "font-weight");

    @Test
    void eachDrawingIsAnImageWithATitleADescriptionAndIdentifiersOfItsOwn() throws Exception {
        Set<String> ids = new HashSet<>();
        for (Map.Entry<String, Chart> chart : Examples.all().entrySet()) {
            for (Drawn drawn : drawings(chart.getValue())) {
                Element svg = drawn.svg();
                assertThat(svg.getAttribute("role")).isEqualTo("img");
                assertThat(svg.getAttribute("viewBox"))
                        .isEqualTo("0 0 %s %s".formatted(svg.getAttribute("width"), svg.getAttribute("height")));
                String[] named = svg.getAttribute("aria-labelledby").split(" ", -1);
                Element title = drawn.elements("title").getFirst();
                Element description = drawn.elements("desc").getFirst();
                assertThat(named).containsExactly(title.getAttribute("id"), description.getAttribute("id"));
                assertThat(title.getTextContent()).isEqualTo(chart.getValue().title());
                assertThat(description.getTextContent())
                        .isEqualTo(chart.getValue().description());
                for (String id : named) {
                    assertThat(ids.add(id)).as(id).isTrue();
                }
            }
        }
    }

    @Test
    void nothingIsDrawnButWhatAPaperDrawsToo() throws Exception {
        for (Chart chart : Examples.all().values()) {
            for (Drawn drawn : drawings(chart)) {
                for (Element element : drawn.elements("*")) {
                    assertThat(ELEMENTS).contains(element.getNodeName());
                    NamedNodeMap attributes = element.getAttributes();
                    for (int at = 0; at < attributes.getLength(); at++) {
                        Attr attribute = (Attr) attributes.item(at);
                        assertThat(ATTRIBUTES).contains(attribute.getName());
                        assertThat(attribute.getValue()).doesNotContain("url", "NaN", "Infinity", "--");
                    }
                }
            }
        }
    }

    @Test
    void noLabelStandsOverAnotherNorOutsideTheDrawing() throws Exception {
        List<String> faults = new ArrayList<>();
        for (Map.Entry<String, Chart> chart : Examples.all().entrySet()) {
            for (Drawn drawn : drawings(chart.getValue())) {
                List<Box> labels = drawn.labels();
                for (int at = 0; at < labels.size(); at++) {
                    Box label = labels.get(at);
                    if (label.left() < -0.5
                            || label.top() < -0.5
                            || label.right() > drawn.width() + 0.5
                            || label.foot() > drawn.height() + 0.5) {
                        faults.add(chart.getKey() + " " + drawn.width() + " outside: " + label);
                    }
                    for (Box other : labels.subList(at + 1, labels.size())) {
                        if (label.overlaps(other)) {
                            faults.add(chart.getKey() + " " + drawn.width() + ": " + label + " over " + other);
                        }
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void lettersAreBigEnoughForAPhone() throws Exception {
        for (Chart chart : Examples.all().values()) {
            Drawn narrow = Drawn.read(chart.narrow());
            assertThat(narrow.width()).isEqualTo(358);
            assertThat(narrow.elements("text"))
                    .allSatisfy(text -> assertThat(Double.parseDouble(text.getAttribute("font-size")))
                            .isGreaterThanOrEqualTo(10));
        }
    }

    @Test
    void barsHaveLengthsInProportionAndSayTheirValues() throws Exception {
        Chart chart = Examples.CHARTS.bars("a", Examples.bars());
        for (Drawn drawn : drawings(chart)) {
            List<Double> lengths = drawn.elements("rect").stream()
                    .filter(rect -> rect.getAttribute("class").equals("f-bar"))
                    .map(rect -> Double.parseDouble(rect.getAttribute("width")))
                    .toList();
            assertThat(lengths).hasSize(6);
            assertThat(lengths.get(1) / lengths.get(0)).isBetween(0.80, 0.82);
            assertThat(drawn.words()).contains("1\u202F127", "914", "–", "moins de cinq, non montré");
        }
        assertThat(chart.table().header()).containsExactly("Circonscription", "Personnels");
        assertThat(chart.table().rows()).contains(List.of("Oullins – Mions", "914"), List.of("Bron", "–"));
    }

    @Test
    void aWholeWithAHiddenPartIsNotTold() throws Exception {
        StackedChart chart = new StackedChart(
                "Écoles",
                "",
                "Mois",
                Unit.NUMBER,
                List.of("sept.", "oct."),
                List.of(
                        new Series("A", List.of(ChartValue.of(10), ChartValue.of(20))),
                        new Series("B", List.of(ChartValue.of(30), ChartValue.hide()))));
        Chart drawn = Examples.CHARTS.stacked("a", chart);
        for (Drawn drawing : drawings(drawn)) {
            assertThat(drawing.words()).contains("40", "10", "30", "20", "–");
            assertThat(drawing.words().stream().filter("20"::equals)).hasSizeLessThanOrEqualTo(2);
        }
        assertThat(drawn.table().rows()).containsExactly(List.of("sept.", "10", "30"), List.of("oct.", "20", "–"));
    }

    @Test
    void partsAreToldFromTheirNeighboursWithoutColour() {
        for (int parts = 2; parts <= StackedChart.MOST_PARTS; parts++) {
            for (int part = 1; part < parts; part++) {
                PartInk one = PartInk.of(part - 1, parts);
                PartInk next = PartInk.of(part, parts);
                assertThat(one.hatched()).isNotEqualTo(next.hatched());
                assertThat(luminance(one.fill().colour()))
                        .isGreaterThan(luminance(next.fill().colour()));
            }
        }
    }

    @Test
    void numbersAreLegibleOnEveryStep() throws IOException {
        for (int step = 0; step <= Ink.LAST_STEP; step++) {
            Ink ink = Ink.step(step);
            assertThat(contrast(ink.colour(), ink.on().colour())).as(ink.name()).isGreaterThanOrEqualTo(4.5);
        }
        String css =
                Files.readString(Path.of("../ui/components/src/main/resources/META-INF/resources/assets/chart.css"));
        for (int step = 0; step <= Ink.LAST_STEP; step++) {
            String pair = css.substring(css.indexOf("--g-step-" + step + ": light-dark(") + 23)
                    .lines()
                    .findFirst()
                    .orElse("");
            assertThat(pair).startsWith(Ink.step(step).colour());
            String night = pair.substring(9, 16);
            assertThat(contrast(night, step < 5 ? "#f4efe3" : "#10211c"))
                    .as(pair)
                    .isGreaterThanOrEqualTo(4.5);
        }
        for (Ink ink : Ink.values()) {
            if (ink != Ink.GRID) {
                assertThat(css).contains(".f-" + ink.name().toLowerCase(Locale.ROOT) + " ");
            }
        }
    }

    @Test
    void aCurveBreaksWhereAValueIsHidden() throws Exception {
        Chart chart = Examples.CHARTS.lines("a", Examples.lines(6));
        for (Drawn drawn : drawings(chart)) {
            List<String> curves = drawn.elements("path").stream()
                    .filter(path -> path.getAttribute("stroke-width").equals("2.5"))
                    .map(path -> path.getAttribute("d"))
                    .filter(steps -> steps.indexOf('M', 1) > 0)
                    .toList();
            assertThat(curves).hasSize(2);
            assertThat(drawn.words()).contains("Avant la formation", "Après la formation", "–");
        }
        assertThat(chart.table().rows().get(2)).containsExactly("sem. 3", "–", "–");
    }

    @Test
    void whatIsWrittenIsText() throws Exception {
        String evil = "<script>alert(1)</script>&amp; \"' ]]> \u0000\u001B %s %1$s";
        BarChart chart =
                new BarChart(evil, evil, evil, evil, Unit.NUMBER, List.of(new BarChart.Bar(evil, ChartValue.of(1))));
        for (Drawn drawn : drawings(Examples.CHARTS.bars("a", chart))) {
            assertThat(drawn.elements("script")).isEmpty();
            assertThat(String.join(" ", drawn.words())).contains("<script>alert(1)</script>&");
            assertThat(drawn.elements("title").getFirst().getTextContent()).contains("%s %1$s");
        }
        assertThatThrownBy(() -> Examples.CHARTS.bars("\"><script>", chart))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void axesHaveRoundNumbersThatTheUnitCanTell() {
        assertThat(Axis.to(42, Unit.NUMBER).ticks()).containsExactly(0.0, 10.0, 20.0, 30.0, 40.0, 50.0);
        assertThat(Axis.to(3, Unit.NUMBER).ticks()).containsExactly(0.0, 1.0, 2.0, 3.0);
        assertThat(Axis.to(0, Unit.NUMBER).ticks()).containsExactly(0.0, 1.0);
        assertThat(Axis.to(1, Unit.PERCENT).top()).isEqualTo(1);
        assertThat(Axis.to(1127, Unit.NUMBER).top()).isGreaterThanOrEqualTo(1127);
    }

    @Test
    void numbersAreWrittenInTheReadersWay() {
        assertThat(Unit.PERCENT.text(0.375, Locale.ENGLISH)).isEqualTo("38%");
        assertThat(Unit.HOURS.text(1127.5, Locale.FRENCH)).isEqualTo("1\u202F127,5\u00A0h");
        assertThat(Unit.of("j").text(12, Locale.FRENCH)).isEqualTo("12\u00A0j");
    }

    /** A page to look at, when asked for: {@code -Dgisement.pictures=folder}. */
    @Test
    void aPageToLookAtIsKeptWhenAskedFor() throws IOException {
        String folder = System.getProperty("gisement.pictures");
        if (folder != null) {
            StringBuilder page = new StringBuilder(
                    "<!doctype html><html lang=fr><meta charset=utf-8>"
                            + "<meta name=viewport content='width=device-width'><link rel=stylesheet href=gisement.css>"
                            + "<link rel=stylesheet href=chart.css><style>body{padding:16px;background:var(--g-sheet)}</style>");
            Examples.all()
                    .forEach((name, chart) -> page.append("<h2>")
                            .append(name)
                            .append("</h2><figure class=chart-room>")
                            .append(chart.wide())
                            .append(chart.narrow())
                            .append("</figure>"));
            Files.writeString(Path.of(folder, "charts.html"), page, UTF_8);
        }
    }

    private static List<Drawn> drawings(Chart chart) throws Exception {
        return List.of(Drawn.read(chart.wide()), Drawn.read(chart.narrow()));
    }

    private static double contrast(String one, String other) {
        double[] both = Stream.of(one, other)
                .mapToDouble(ChartsTests::luminance)
                .sorted()
                .toArray();
        return (both[1] + 0.05) / (both[0] + 0.05);
    }

    private static double luminance(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * light(rgb >> 16 & 255) + 0.7152 * light(rgb >> 8 & 255) + 0.0722 * light(rgb & 255);
    }

    private static double light(int channel) {
        double share = channel / 255.0;
        return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
