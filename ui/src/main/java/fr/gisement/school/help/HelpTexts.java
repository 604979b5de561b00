package fr.gisement.school.help;

import com.vaadin.flow.component.UI;
import fr.gisement.help.HelpSlot;
import fr.gisement.help.HelpTopic;
import fr.gisement.school.Moments;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Says topics and slots as a school and a trainer both read them. */
@Component
public class HelpTexts {

    private final Moments moments;

    HelpTexts(Moments moments) {
        this.moments = moments;
    }

    public String topic(HelpTopic topic) {
        return UI.getCurrent().getTranslation("help.topic." + topic);
    }

    /** The day and the part of it: {@code jeudi 27 novembre, le matin}. */
    public String slot(HelpSlot slot) {
        return UI.getCurrent().getTranslation("help.slot", moments.day(slot.day()), time(SlotTime.of(slot)));
    }

    /** The part of a day alone: {@code le matin}, {@code à 16 h 30}. */
    String time(SlotTime time) {
        return time.part() == HelpSlot.Part.AT
                ? UI.getCurrent().getTranslation("help.slot.AT", moments.time(Objects.requireNonNull(time.at())))
                : UI.getCurrent().getTranslation("help.slot." + time.part());
    }
}
