package fr.gisement.chart;

import java.util.List;

/** Values that belong together, one for each column or point. */
public record Series(String name, List<ChartValue> values) {

    public Series {
        values = List.copyOf(values);
    }
}
