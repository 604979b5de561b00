package fr.gisement.console.journal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import fr.gisement.components.Notice;
import fr.gisement.journal.JournalCheck;
import fr.gisement.journal.JournalCheck.Fault;

/** What a check of the journal found, in words. */
final class CheckVerdict extends Div {

    CheckVerdict(JournalCheck check) {
        addClassName("check-verdict");
        if (check.whole()) {
            Paragraph seal = new Paragraph(getTranslation("console.journal.seal", check.seal()));
            seal.addClassName("hash");
            add(Notice.success(getTranslation("console.journal.whole.text", check.entries()))
                    .title(getTranslation("console.journal.whole"))
                    .with(seal));
            return;
        }
        UnorderedList list = new UnorderedList();
        for (Fault fault : check.faults()) {
            String key = "console.journal.fault." + fault.kind() + (fault.first() == fault.last() ? "" : ".many");
            list.add(new ListItem(getTranslation(key, String.valueOf(fault.first()), String.valueOf(fault.last()))));
        }
        add(Notice.error(getTranslation("console.journal.broken.text"))
                .title(getTranslation("console.journal.broken"))
                .with(list));
    }
}
