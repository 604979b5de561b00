package fr.gisement.console.space;

import com.vaadin.flow.component.html.Div;
import fr.gisement.components.Card;
import fr.gisement.components.Facts;
import fr.gisement.components.StatusBadge;
import fr.gisement.components.StatusBadge.Tone;
import fr.gisement.console.Moments;
import fr.gisement.fleetview.SchemaHealth;
import fr.gisement.fleetview.SpaceActivity;
import fr.gisement.fleetview.SpaceSheet;

/** A tenant's schema, as far as it is seen from outside, and when there was life in it. */
final class SchemaCard extends Div {

    private static final int STEP = 1000;

    SchemaCard(SpaceSheet sheet) {
        Facts facts = new Facts();
        SpaceActivity activity = sheet.activity();
        facts.fact(
                getTranslation("console.space.activity"),
                activity == null
                        ? getTranslation("console.space.activity.none")
                        : getTranslation(
                                "console.space.activity." + activity.kind(), Moments.day(activity.at(), getLocale())));
        SchemaHealth schema = sheet.schema();
        if (schema != null) {
            facts.fact(getTranslation("console.space.schema"), schema.name());
            facts.fact(getTranslation("console.space.version"), version(schema));
            facts.fact(getTranslation("console.space.size"), size(schema.bytes()));
            facts.fact(getTranslation("console.space.drift"), drift(schema));
        }
        add(new Card(getTranslation("console.space.technical"), facts));
    }

    private StatusBadge version(SchemaHealth schema) {
        return schema.behind()
                ? new StatusBadge(
                        Tone.WAITING, getTranslation("console.space.version.behind", schema.version(), schema.latest()))
                : new StatusBadge(Tone.GOOD, getTranslation("console.space.version.latest", schema.version()));
    }

    private StatusBadge drift(SchemaHealth schema) {
        Integer differences = schema.differences();
        if (differences == null) {
            return new StatusBadge(Tone.PLAIN, getTranslation("console.space.drift.unknown"));
        }
        return new StatusBadge(
                differences == 0 ? Tone.GOOD : Tone.BAD, getTranslation("console.space.drift.found", differences));
    }

    private String size(long bytes) {
        double kilo = (double) bytes / STEP;
        return kilo < STEP
                ? getTranslation("console.space.size.kilo", kilo)
                : getTranslation("console.space.size.mega", kilo / STEP);
    }
}
