package fr.gisement.circonscription.followup;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import fr.gisement.circonscription.followup.WayQuery.Concern;
import fr.gisement.components.SearchField;
import fr.gisement.followup.Stage;
import fr.gisement.identity.Person;
import fr.gisement.identity.PersonId;
import fr.gisement.identity.Trainer;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What schools on their way are looked for by; the address says it too. */
final class WayFilters extends Div {

    private final SearchField text = new SearchField(getTranslation("followup.filter.text"));
    private final Select<String> follower = new Select<>();
    private final Select<Stage> stage = new Select<>();
    private final Select<Concern> concern = new Select<>();
    private WayQuery shown = WayQuery.ALL;

    /**
     * @param me the reader, whose own schools come first
     * @param trainer whether the reader is told what is overdue and which schools are quiet
     * @param onChange called with what a person asks for
     */
    WayFilters(List<Trainer> trainers, PersonId me, boolean trainer, Consumer<WayQuery> onChange) {
        addClassName("way-filters");
        getElement().setAttribute("role", "search");
        follower.setLabel(getTranslation("followup.filter.follower"));
        follower.setItems(Stream.concat(
                        trainers.stream()
                                .map(it -> it.person().id())
                                .sorted((one, other) -> Boolean.compare(other.equals(me), one.equals(me)))
                                .map(PersonId::toString),
                        Stream.of(WayQuery.NOBODY))
                .toList());
        follower.setItemLabelGenerator(it -> followerText(trainers, me, it));
        empty(follower, "followup.filter.follower.all");
        stage.setLabel(getTranslation("followup.filter.stage"));
        stage.setItems(Stage.values());
        stage.setItemLabelGenerator(it -> it == null ? getTranslation("followup.filter.stage.all") : StageTexts.of(it));
        empty(stage, "followup.filter.stage.all");
        concern.setLabel(getTranslation("followup.filter.concern"));
        concern.setItems(Stream.of(Concern.values())
                .filter(it -> trainer || !it.forTrainers())
                .toList());
        concern.setItemLabelGenerator(it -> getTranslation("followup.filter.concern." + (it == null ? "all" : it)));
        empty(concern, "followup.filter.concern.all");
        add(text, follower, stage, concern);
        for (HasValue<?, ?> field : List.<HasValue<?, ?>>of(text, follower, stage, concern)) {
            field.addValueChangeListener(changed -> {
                if (changed.isFromClient()) {
                    onChange.accept(asked());
                }
            });
        }
    }

    /** Shows what the address asks for. */
    void show(WayQuery query) {
        shown = query;
        if (!text.getValue().strip().equals(query.text())) {
            text.setValue(query.text());
        }
        follower.setValue(query.follower());
        stage.setValue(query.stage());
        concern.setValue(query.concern());
    }

    private WayQuery asked() {
        return new WayQuery(
                shown.look(),
                Objects.requireNonNullElse(text.getValue(), "").strip(),
                follower.getValue(),
                stage.getValue(),
                concern.getValue(),
                1);
    }

    private void empty(Select<?> field, String caption) {
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(getTranslation(caption));
    }

    private String followerText(List<Trainer> trainers, PersonId me, String choice) {
        if (choice == null) {
            return getTranslation("followup.filter.follower.all");
        }
        if (choice.equals(WayQuery.NOBODY)) {
            return getTranslation("followup.filter.follower.nobody");
        }
        if (choice.equals(me.toString())) {
            return getTranslation("followup.filter.follower.mine");
        }
        return trainers.stream()
                .map(Trainer::person)
                .filter(person -> person.id().toString().equals(choice))
                .map(Person::displayName)
                .findFirst()
                .orElse("");
    }
}
