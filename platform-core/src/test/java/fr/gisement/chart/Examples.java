package fr.gisement.chart;

import fr.gisement.chart.BarChart.Bar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Charts as the field has them, and worse. */
final class Examples {

    static final Charts CHARTS = new Charts(Locale.FRENCH, "moins de cinq, non montré");

    private static final List<String> STAGES = List.of(
            "À contacter",
            "Référent nommé",
            "Personnes importées",
            "Feuilles remises",
            "Première formation",
            "Premier article",
            "Familles reliées",
            "Autonome",
            "Bloquée");
    private static final List<String> PLACES = List.of(
            "Lyon 3 – Part-Dieu",
            "Oullins – Mions",
            "Villeurbanne 1",
            "Sainte-Foy-lès-Lyon et Tassin-la-Demi-Lune",
            "Bron",
            "Saint-Étienne-Ouest, Firminy et vallée de l’Ondaine",
            "Montbrison");

    private Examples() {}

    static Map<String, Chart> all() {
        Map<String, Chart> all = new LinkedHashMap<>();
        all.put("bars", CHARTS.bars("bars", bars()));
        all.put("bars-one", CHARTS.bars("bars-one", oneBar()));
        all.put("bars-none", CHARTS.bars("bars-none", new BarChart("Rien", "", "A", "B", Unit.NUMBER, List.of())));
        all.put("stacked", CHARTS.stacked("stacked", stacked(12, 9, 40)));
        all.put("stacked-ten", CHARTS.stacked("stacked-ten", stacked(24, 10, 300)));
        all.put("stacked-one", CHARTS.stacked("stacked-one", stacked(1, 2, 3)));
        all.put("stacked-none", CHARTS.stacked("stacked-none", stacked(0, 3, 3)));
        all.put("heat", CHARTS.heat("heat", heat(STAGES, 40)));
        all.put("heat-thousands", CHARTS.heat("heat-thousands", heat(STAGES, 12000)));
        all.put("heat-two", CHARTS.heat("heat-two", heat(STAGES.subList(0, 2), 0)));
        all.put("lines", CHARTS.lines("lines", lines(6)));
        all.put("lines-many", CHARTS.lines("lines-many", lines(36)));
        all.put("lines-one", CHARTS.lines("lines-one", lines(1)));
        all.put("map", CHARTS.map("map", map(40)));
        all.put("map-one", CHARTS.map("map-one", map(1)));
        return all;
    }

    /** Schools of a few towns, some under one roof. */
    private static PointMap map(int schools) {
        return new PointMap(
                "Écoles par étape",
                "Cinq écoles à chaque étape.",
                "École",
                "Étape",
                STAGES,
                0.8,
                IntStream.range(0, schools)
                        .mapToObj(at ->
                                new PointMap.Spot("École " + at, at % 7 / 7.0, at % 5 / 5.0 * 0.8, at % STAGES.size()))
                        .toList());
    }

    static BarChart bars() {
        List<Bar> bars = new ArrayList<>();
        for (int at = 0; at < PLACES.size(); at++) {
            bars.add(new Bar(
                    PLACES.get(at), at == 4 ? ChartValue.hide() : ChartValue.of(Math.max(0, 1127 - at * 213))));
        }
        return new BarChart(
                "Personnels formés au moins une fois",
                "Un trait par circonscription.",
                "Circonscription",
                "Personnels",
                Unit.NUMBER,
                bars);
    }

    private static BarChart oneBar() {
        return new BarChart(
                "Part & <partie>",
                "",
                "École",
                "Part",
                Unit.PERCENT,
                List.of(new Bar("<b>&\"'", ChartValue.of(0.375))));
    }

    private static StackedChart stacked(int months, int parts, int most) {
        return new StackedChart(
                "Écoles par étape",
                "De mois en mois, les écoles avancent.",
                "Mois",
                Unit.NUMBER,
                IntStream.range(0, months)
                        .mapToObj(at -> List.of("sept.", "oct.", "nov.", "déc.").get(at % 4) + " " + (2026 + at / 12))
                        .toList(),
                IntStream.range(0, parts)
                        .mapToObj(part -> new Series(
                                part < STAGES.size() ? STAGES.get(part) : "Étape " + part,
                                IntStream.range(0, months)
                                        .mapToObj(at -> part == 2 && at == 3
                                                ? ChartValue.hide()
                                                : ChartValue.of((part * 7 + at * (part + 1)) % most))
                                        .toList()))
                        .toList());
    }

    private static HeatMap heat(List<String> stages, int most) {
        return new HeatMap(
                "Écoles par circonscription et par étape",
                "Plus la case est foncée, plus il y a d’écoles.",
                "Circonscription",
                Unit.NUMBER,
                stages,
                IntStream.range(0, PLACES.size())
                        .mapToObj(row -> new Series(
                                PLACES.get(row),
                                IntStream.range(0, stages.size())
                                        .mapToObj(at -> (row + at) % 11 == 5
                                                ? ChartValue.hide()
                                                : ChartValue.of(
                                                        most == 0 ? 0 : (row * 31 + at * 17) * most / 40 % most))
                                        .toList()))
                        .toList());
    }

    static LinePair lines(int weeks) {
        return new LinePair(
                "Articles publiés avant et après la formation",
                "Par semaine autour de la formation.",
                "Semaine",
                Unit.NUMBER,
                IntStream.rangeClosed(1, weeks).mapToObj(at -> "sem. " + at).toList(),
                new Series("Avant la formation", amounts(weeks, 3, 11).toList()),
                new Series("Après la formation", amounts(weeks, 9, 27).toList()));
    }

    private static Stream<ChartValue> amounts(int weeks, int from, int most) {
        return IntStream.range(0, weeks)
                .mapToObj(at -> at == 2 ? ChartValue.hide() : ChartValue.of((from + at * 5) % most));
    }
}
