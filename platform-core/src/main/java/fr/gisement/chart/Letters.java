package fr.gisement.chart;

import java.util.ArrayList;
import java.util.List;

/** How much room text takes, estimated by the letters of Andika with a little to spare. */
final class Letters {

    private static final String[] WIDTHS = {
        "0.30 \u00A0\u202F’'`ilj.:,;·|",
        "0.40!f()[]t-^r",
        "0.50JsI/\\{}\"*czkvyLexç–",
        "0.87M—…œŒ@",
        "1.04W",
        "0.78wmæ%",
        "0.73ADOUHQNV&GKCX"
    };
    private static final double OTHERS = 0.61;
    private static final double SPARE = 1.03;
    private static final double BOLD = 1.08;

    private Letters() {}

    static double width(String text, double size) {
        return width(text, size, false);
    }

    static double width(String text, double size, boolean bold) {
        double width = text.codePoints().mapToDouble(Letters::width).sum();
        return width * size * SPARE * (bold ? BOLD : 1);
    }

    /** In lines no wider than that, as few as need be; what does not fit ends in an ellipsis. */
    static List<String> lines(String text, double size, double room, int most) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.strip().split("[ \\t\\n]+", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer, size) <= room || line.isEmpty()) {
                line = longer;
            } else if (lines.size() == most - 1) {
                line = longer;
                break;
            } else {
                lines.add(line);
                line = word;
            }
        }
        lines.add(line);
        boolean whole = String.join(" ", lines).equals(text.strip().replaceAll("[ \\t\\n]+", " "));
        List<String> fitting = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            boolean cut = at == lines.size() - 1 && !whole;
            fitting.add(fitting(cut ? lines.get(at) + "…" : lines.get(at), size, room));
        }
        return fitting;
    }

    /** On one line, cut if it must be. */
    static String fitting(String text, double size, double room) {
        if (width(text, size) <= room) {
            return text;
        }
        String cut = text;
        while (cut.length() > 1 && width(cut + "…", size) > room) {
            cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1)).stripTrailing();
        }
        return cut.replaceAll("…$", "") + "…";
    }

    private static double width(int letter) {
        for (String widths : WIDTHS) {
            if (widths.indexOf(letter, 4) > 0) {
                return Double.parseDouble(widths.substring(0, 4));
            }
        }
        return OTHERS;
    }
}
