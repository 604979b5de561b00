package fr.gisement.documents;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gisement.chart.BarChart;
import fr.gisement.chart.Chart;
import fr.gisement.chart.ChartValue;
import fr.gisement.chart.Charts;
import fr.gisement.chart.HeatMap;
import fr.gisement.chart.LinePair;
import fr.gisement.chart.Series;
import fr.gisement.chart.StackedChart;
import fr.gisement.chart.Unit;
import fr.gisement.documents.FigureReport.Column;
import fr.gisement.documents.FigureReport.Definition;
import fr.gisement.documents.FigureReport.Figure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The charts of the screen on paper: their words are words there too. */
class ChartsOnPaperTests {

    private static final List<String> MONTHS = List.of("sept. 2026", "oct. 2026", "nov. 2026", "déc. 2026");

    @Test
    void everyWordOfAChartStandsOnThePaper() throws Exception {
        Charts charts = new Charts(Locale.FRENCH, "moins de cinq, non montré");
        List<Chart> drawn = List.of(
                charts.bars(
                        "a",
                        new BarChart(
                                "Personnels formés",
                                "Un trait par circonscription.",
                                "Circonscription",
                                "Personnels",
                                Unit.NUMBER,
                                List.of(
                                        new BarChart.Bar("Lyon 3 – Part-Dieu", ChartValue.of(1127)),
                                        new BarChart.Bar("Saint-Étienne-Ouest, Firminy et vallée", ChartValue.of(401)),
                                        new BarChart.Bar("Bron", ChartValue.hide())))),
                charts.stacked(
                        "b",
                        new StackedChart(
                                "Écoles par étape",
                                "De mois en mois.",
                                "Mois",
                                Unit.NUMBER,
                                MONTHS,
                                List.of(
                                        series("À contacter", 40, -9),
                                        series("Ouverte", 8, 7),
                                        series("Autonome", 1, 3)))),
                charts.heat(
                        "c",
                        new HeatMap(
                                "Par circonscription",
                                "Plus foncé : plus.",
                                "Circonscription",
                                Unit.NUMBER,
                                MONTHS,
                                List.of(series("Lyon 3", 4, 9), series("Oullins", 30, -3)))),
                charts.lines(
                        "d",
                        new LinePair(
                                "Avant et après",
                                "Par mois.",
                                "Mois",
                                Unit.of("j"),
                                MONTHS,
                                series("Avant", 40, -2),
                                series("Après", 22, -5))));
        FigureReport report = new FigureReport(
                "Académie de Lyon",
                "Chiffres de l’accompagnement",
                LocalDate.of(2026, 12, 31),
                List.of(new Definition("Personnels", "qui ont une appartenance en cours.")),
                drawn.stream()
                        .map(chart -> new Figure(
                                chart.title(),
                                chart.wide(),
                                chart.description(),
                                columns(chart),
                                chart.table().rows(),
                                List.of()))
                        .toList());
        try (PDDocument read = Loader.loadPDF(Papers.pdf(report))) {
            PapersTests.keep("graphiques", read);
            String text = new PDFTextStripper().getText(read).replace('\u00A0', ' ');
            assertThat(text)
                    .contains("Saint-Étienne-Ouest, Firminy")
                    .contains("moins de cinq, non montré")
                    .contains("À contacter")
                    .contains("1 127")
                    .contains("22 j");
            assertThat(described(read.getDocumentCatalog().getStructureTreeRoot()))
                    .contains("Personnels formés. Un trait par circonscription.", "Avant et après. Par mois.")
                    .hasSize(4);
        }
    }

    /** What a screen reader says of the drawings. */
    private static List<String> described(PDStructureNode node) {
        List<String> described = new ArrayList<>();
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (element.getStructureType().equals("Figure")) {
                    described.add(element.getAlternateDescription());
                }
                described.addAll(described(element));
            }
        }
        return described;
    }

    /** Names, then numbers. */
    private static List<Column> columns(Chart chart) {
        List<String> header = chart.table().header();
        return IntStream.range(0, header.size())
                .mapToObj(at -> new Column(header.get(at), at > 0))
                .toList();
    }

    private static Series series(String name, int from, int step) {
        return new Series(
                name,
                IntStream.range(0, MONTHS.size())
                        .mapToObj(at -> ChartValue.of(from + at * step))
                        .toList());
    }
}
