package fr.gisement.console.journal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.gisement.components.Facts;
import fr.gisement.console.Moments;
import fr.gisement.journal.JournalEntry;
import java.util.List;

/** Entries of the journal, one under another; what else is known of each unfolds. */
final class EntryList extends OrderedList {

    private final JournalWords words;

    EntryList(List<JournalEntry> entries, JournalWords words) {
        this.words = words;
        addClassName("journal-entries");
        entries.forEach(entry -> add(item(entry)));
    }

    private ListItem item(JournalEntry entry) {
        Span at = new Span(Moments.minute(entry.at(), getLocale()));
        at.addClassName("at");
        Span number = new Span(getTranslation("console.journal.number", String.valueOf(entry.number())));
        number.addClassName("number");
        Div head = new Div(at, number);
        head.addClassName("head");
        Paragraph sentence = new Paragraph(words.sentence(entry));
        sentence.addClassName("sentence");
        return new ListItem(head, sentence, details(entry));
    }

    private Component details(JournalEntry entry) {
        Facts facts = new Facts();
        entry.detail().forEach((key, value) -> facts.fact(words.detail(key), words.value(key, value)));
        facts.fact(getTranslation("console.journal.code"), entry.action());
        Span hash = new Span(entry.hash());
        hash.addClassName("hash");
        facts.fact(getTranslation("console.journal.hash"), hash);
        Details details = new Details(getTranslation("console.journal.details"), facts);
        details.addClassName("entry-details");
        return details;
    }
}
