package fr.gisement.console.schools;

import fr.gisement.components.MapPoint;
import fr.gisement.fleetview.SpaceCondition;
import java.util.Locale;

/** What stands for a school on the map: a shape of its own for each condition, since colour alone tells not everybody. */
enum Mark {
    /** A disc, smaller where there are many: what is well makes way for what is not. */
    OPEN("m-9 0a9 9 0 1 0 18 0a9 9 0 1 0-18 0z", "m-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z"),
    /** A square. */
    SUSPENDED("m-11-11h22v22h-22z"),
    /** A cross. */
    FAILED("m-13-8 5-5 8 8 8-8 5 5-8 8 8 8-5 5-8-8-8 8-5-5 8-8z"),
    /** A triangle. */
    BEHIND("m0-13 13 23h-26z"),
    /** A ring. */
    IN_PREPARATION("m-10 0a10 10 0 1 0 20 0a10 10 0 1 0-20 0zm5 0a5 5 0 1 1 10 0a5 5 0 1 1-10 0z"),
    /** A bar. */
    ARCHIVED("m-11-4h22v8h-22z");

    private final String shape;
    private final String small;

    Mark(String shape) {
        this(shape, shape);
    }

    Mark(String shape, String small) {
        this.shape = shape;
        this.small = small;
    }

    static Mark of(SpaceCondition condition) {
        return valueOf(condition.name());
    }

    /** What the pen does at a place, one of many or of few. */
    String at(MapPoint place, boolean many) {
        return "M%d %d%s".formatted((int) place.x(), (int) place.y(), many ? small : shape);
    }

    String className() {
        return "mark-" + name().toLowerCase(Locale.ROOT);
    }
}
