package fr.gisement.chart;

/** How a part of a whole is told from its neighbours without colour: by lightness, and every second one by strokes. */
record PartInk(int step, boolean hatched) {

    private static final int LAST_UNDER_DARK_LETTERS = 4;

    static PartInk of(int part, int parts) {
        return new PartInk(Ink.stepOf(parts == 1 ? 1 : (double) part / (parts - 1)), part % 2 == 1);
    }

    Ink fill() {
        return Ink.step(step);
    }

    /** Strokes of a colour near the part's own, on the same side of its number's. */
    void hatch(Svg svg, double x, double y, double wide, double high) {
        if (hatched) {
            boolean darker =
                    step < LAST_UNDER_DARK_LETTERS - 1 || (step > LAST_UNDER_DARK_LETTERS && step < Ink.LAST_STEP - 1);
            svg.hatch(x, y, wide, high, Ink.step(darker ? step + 2 : step - 2), false);
        }
    }

    /** A part with its number where there is room for it. */
    void part(Svg svg, double x, double y, double wide, double high, String number) {
        svg.rect(x, y, wide, high, fill());
        hatch(svg, x, y, wide, high);
        svg.frame(x, y, wide, high, Ink.SHEET);
        double room = Letters.width(number, 13);
        if (room + 4 <= wide && high >= 16) {
            if (hatched) {
                svg.rect(x + wide / 2 - room / 2 - 1, y + high / 2 - 7.5, room + 2, 15, fill());
            }
            svg.text(x + wide / 2, y + high / 2 + 4.5, number, Svg.Anchor.MIDDLE, fill().on(), 13, false);
        }
    }
}
