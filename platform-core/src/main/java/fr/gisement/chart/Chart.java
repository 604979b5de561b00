package fr.gisement.chart;

/**
 * A drawing, twice, and its table. Where it is shown decides which of the two is seen ({@code assets/chart.css} does, by
 * the room there is); a paper takes the wide one.
 *
 * @param wide for 680 px
 * @param narrow for 358 px, with letters of the same size
 */
public record Chart(String title, String description, String wide, String narrow, ChartTable table) {}
