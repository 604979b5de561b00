package fr.gisement.chart;

import java.util.Locale;

/** Colours by their use: a class that a style sheet answers, by day and by night, and a colour for where there is none. */
enum Ink {
    TEXT("#21302c"),
    SOFT("#51605b"),
    SHEET("#fffdf9"),
    LINE("#8a8a78"),
    GRID("#e2d9c4"),
    BAR("#1f5d50"),
    FIRST("#a83f28"),
    SECOND("#1f5d50"),
    STEP0("#eef4ef"),
    STEP1("#dceae2"),
    STEP2("#c6ded3"),
    STEP3("#aed0c2"),
    STEP4("#94c1b0"),
    STEP5("#43796b"),
    STEP6("#356a5c"),
    STEP7("#295a4d"),
    STEP8("#1e4a3f"),
    STEP9("#133a31");

    private static final Ink[] STEPS = {STEP0, STEP1, STEP2, STEP3, STEP4, STEP5, STEP6, STEP7, STEP8, STEP9};

    static final int LAST_STEP = STEPS.length - 1;

    private final String colour;

    Ink(String colour) {
        this.colour = colour;
    }

    /** A step from the lightest (0) to the darkest (9); by night from the darkest to the lightest. */
    static Ink step(int step) {
        return STEPS[step];
    }

    /** The step of a share of the most. */
    static int stepOf(double share) {
        return Math.clamp(Math.round(share * LAST_STEP), 0, LAST_STEP);
    }

    /** What is legible on it. */
    Ink on() {
        return switch (this) {
            case STEP5, STEP6, STEP7, STEP8, STEP9 -> SHEET;
            default -> TEXT;
        };
    }

    String fill() {
        return " class=\"f-" + name().toLowerCase(Locale.ROOT) + "\" fill=\"" + colour + '"';
    }

    String stroke() {
        return " class=\"s-" + name().toLowerCase(Locale.ROOT) + "\" stroke=\"" + colour + "\" fill=\"none\"";
    }

    String colour() {
        return colour;
    }
}
