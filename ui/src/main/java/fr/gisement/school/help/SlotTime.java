package fr.gisement.school.help;

import fr.gisement.help.HelpSlot;
import fr.gisement.help.HelpSlot.Part;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When in a day a slot may be. */
record SlotTime(Part part, @Nullable LocalTime at) {

    private static final LocalTime FIRST = LocalTime.of(8, 0);
    private static final LocalTime LAST = LocalTime.of(18, 30);
    private static final int STEP = 30;

    static SlotTime of(HelpSlot slot) {
        return new SlotTime(slot.part(), slot.at());
    }

    /** All to choose from: half a day, or a time to the half hour. */
    static List<SlotTime> all() {
        List<SlotTime> all = new ArrayList<>();
        all.add(new SlotTime(Part.MORNING, null));
        all.add(new SlotTime(Part.AFTERNOON, null));
        for (LocalTime at = FIRST; !at.isAfter(LAST); at = at.plusMinutes(STEP)) {
            all.add(new SlotTime(Part.AT, at));
        }
        return all;
    }
}
