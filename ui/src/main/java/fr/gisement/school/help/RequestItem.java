package fr.gisement.school.help;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import fr.gisement.components.StatusBadge;
import fr.gisement.components.StatusBadge.Tone;
import fr.gisement.help.HelpAnswer;
import fr.gisement.help.HelpRequest;
import fr.gisement.help.HelpState;
import fr.gisement.identity.Person;
import fr.gisement.school.Moments;
import org.jspecify.annotations.Nullable;

/** A request as it stands: what was asked, by whom, when they have time, and what was answered. */
public final class RequestItem extends Article {

    /** @param school whose it is, where that is to be told; empty where it is plain */
    public RequestItem(HelpRequest request, String school, HelpTexts texts, Moments moments) {
        addClassName("request-item");
        String topic = texts.topic(request.topic());
        Div head = new Div(
                new H3(school.isEmpty() ? topic : school),
                new StatusBadge(tone(request.state()), getTranslation("help.state." + request.state())));
        head.addClassName("head");
        Paragraph by = new Paragraph((school.isEmpty() ? "" : topic + " · ") + name(request.askedBy()) + " · "
                + moments.say(request.askedAt()));
        by.addClassName("soft");
        add(head, by, written(request.words()));
        HelpAnswer answer = request.answer();
        if (!request.slots().isEmpty() && (answer == null || answer.slot() == null)) {
            add(slots(request, texts));
        }
        if (answer != null) {
            add(answered(answer, texts, moments));
        }
    }

    private UnorderedList slots(HelpRequest request, HelpTexts texts) {
        UnorderedList list = new UnorderedList();
        list.addClassName("slots");
        list.getElement().setAttribute("aria-label", getTranslation("help.slots"));
        request.slots().forEach(slot -> list.add(new ListItem(texts.slot(slot))));
        return list;
    }

    private Div answered(HelpAnswer answer, HelpTexts texts, Moments moments) {
        Paragraph by = new Paragraph(getTranslation("help.answer.by", name(answer.by()), moments.say(answer.at())));
        by.addClassName("soft");
        Div block = new Div(by);
        block.addClassName("answer");
        if (answer.slot() != null) {
            Paragraph slot = new Paragraph(getTranslation("help.answer.slot", texts.slot(answer.slot())));
            slot.addClassName("chosen");
            block.add(slot);
        }
        block.add(written(answer.words()));
        return block;
    }

    private String name(@Nullable Person person) {
        return person == null ? getTranslation("help.somebody") : person.displayName();
    }

    private static Paragraph written(String words) {
        Paragraph paragraph = new Paragraph(words);
        paragraph.addClassName("written");
        return paragraph;
    }

    private static Tone tone(HelpState state) {
        return switch (state) {
            case OPEN -> Tone.WAITING;
            case ANSWERED -> Tone.GOOD;
            case CLOSED, WITHDRAWN -> Tone.PLAIN;
        };
    }
}
