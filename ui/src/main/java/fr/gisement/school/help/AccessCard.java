package fr.gisement.school.help;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import fr.gisement.components.Buttons;
import fr.gisement.components.DayField;
import fr.gisement.components.Notice;
import fr.gisement.help.HelpRequestId;
import fr.gisement.identity.Person;
import fr.gisement.identity.PersonId;
import fr.gisement.school.Moments;
import fr.gisement.support.AccessId;
import fr.gisement.support.Look;
import fr.gisement.support.SupportAccess;
import fr.gisement.support.SupportDesk;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a director lets a trainer in, sends them out at once, and reads what they looked at. */
final class AccessCard extends Div {

    /** Whom to let in, until the evening of which day, for which request. */
    record Consent(
            PersonId trainer, LocalDate lastDay, @Nullable HelpRequestId because) {}

    /** What a consent begins with, as the school's requests have it. */
    record Suggested(
            @Nullable Person trainer,
            LocalDate lastDay,
            @Nullable HelpRequestId because) {}

    /** What a director does here. */
    interface Work {

        /** @param wrong says that the consent cannot last so long, or so short */
        void grant(Consent consent, Runnable wrong);

        void revoke(AccessId access);
    }

    private final transient Moments moments;

    /** @param trainers whom the director may choose from */
    AccessCard(List<SupportAccess> accesses, List<Person> trainers, Suggested suggested, Moments moments, Work work) {
        this.moments = moments;
        addClassName("access-card");
        add(new Paragraph(getTranslation("help.access.what")));
        accesses.stream()
                .filter(SupportAccess::open)
                .forEach(access -> add(Notice.info(getTranslation(
                                "help.access.open", name(access.person()), moments.lastDay(access.until())))
                        .with(Buttons.danger(getTranslation("help.access.end"), click -> work.revoke(access.id())))));
        if (!trainers.isEmpty()) {
            add(form(trainers, suggested, work));
        }
        add(new H3(getTranslation("help.trace")));
        if (accesses.isEmpty()) {
            add(new Paragraph(getTranslation("help.trace.never")));
        }
        accesses.forEach(access -> add(trace(access, access.open() || access.equals(accesses.getFirst()))));
    }

    private Component form(List<Person> trainers, Suggested suggested, Work work) {
        Select<Person> who = new Select<>();
        who.setLabel(getTranslation("help.access.who"));
        who.setItems(trainers);
        who.setItemLabelGenerator(Person::displayName);
        who.setValue(Optional.ofNullable(suggested.trainer()).orElse(trainers.getFirst()));
        DatePicker until = DayField.create(getTranslation("help.access.until"));
        until.setAutoOpen(false);
        until.setManualValidation(true);
        until.setRequiredIndicatorVisible(true);
        until.setHelperText(getTranslation("help.access.until.help", SupportDesk.MOST_DAYS));
        until.setErrorMessage(getTranslation("help.access.until.wrong", SupportDesk.MOST_DAYS));
        until.setValue(suggested.lastDay());
        until.addValueChangeListener(changed -> until.setInvalid(false));
        Runnable wrong = () -> {
            until.setInvalid(true);
            until.focus();
        };
        Div actions = new Div(Buttons.secondary(getTranslation("help.access.grant"), click -> {
            @Nullable LocalDate day = until.getValue();
            if (day == null) {
                wrong.run();
            } else {
                work.grant(new Consent(who.getValue().id(), day, suggested.because()), wrong);
            }
        }));
        actions.addClassName("actions");
        Div form = new Div(who, until, actions);
        form.addClassName("ask-form");
        return form;
    }

    /** @param unfolded whether it is read without asking for it */
    private Component trace(SupportAccess access, boolean unfolded) {
        NativeDetails block = new NativeDetails(span(access), looks(access));
        block.setOpen(unfolded);
        block.addClassName("trace");
        return block;
    }

    private Component looks(SupportAccess access) {
        if (access.looks().isEmpty()) {
            return new Paragraph(getTranslation("help.trace.nothing"));
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("looks");
        for (Look look : access.looks()) {
            Span when = new Span(moments.say(look.at()));
            when.addClassName("soft");
            list.add(new ListItem(
                    new Anchor(look.path(), getTranslation("help.look." + look.kind(), look.title())), when));
        }
        return list;
    }

    private String span(SupportAccess access) {
        String who = name(access.person());
        String from = moments.say(access.grantedAt());
        if (access.ended() == null) {
            return getTranslation("help.trace.open", who, from, name(access.grantedBy()));
        }
        return access.endedBy() == null
                ? getTranslation("help.trace.over", who, from, moments.lastDay(access.ended()))
                : getTranslation("help.trace.ended", who, from, moments.say(access.ended()), name(access.endedBy()));
    }

    private String name(@Nullable Person person) {
        return person == null ? getTranslation("help.somebody") : person.displayName();
    }
}
