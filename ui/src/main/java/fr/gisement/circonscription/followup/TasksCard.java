package fr.gisement.circonscription.followup;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import fr.gisement.components.Buttons;
import fr.gisement.components.Card;
import fr.gisement.components.DayField;
import fr.gisement.components.StatusBadge;
import fr.gisement.components.StatusBadge.Tone;
import fr.gisement.followup.Dossier;
import fr.gisement.followup.SchoolTask;
import java.time.LocalDate;

/** What is to be done for a school, and by when. */
final class TasksCard extends Div {

    private static final int DAYS = 7;

    /** What a trainer does about them. */
    interface Acts {

        /** @return whether it was added */
        boolean add(String title, LocalDate dueOn);

        void tick(SchoolTask task, boolean done);
    }

    private final TextField title = new TextField(getTranslation("followup.tasks.title"));
    private final DatePicker due = DayField.create(getTranslation("followup.tasks.due"));

    private final Paragraph none = new Paragraph(getTranslation("followup.tasks.none"));
    private final UnorderedList list = new UnorderedList();
    private final transient Acts acts;

    TasksCard(Acts acts) {
        this.acts = acts;
        list.addClassName("tasks");
        list.getElement().setAttribute("role", "list");
        title.setMaxLength(SchoolTask.LONGEST_TITLE);
        Div form = new Div(title, due, Buttons.secondary(getTranslation("followup.tasks.add"), clicked -> add()));
        form.addClassName("add");
        add(new Card(getTranslation("followup.tasks"), none, list, form));
        begin();
    }

    /** Shows the tasks as they are now, and leaves the one that is being typed alone. */
    void show(Dossier dossier) {
        none.setVisible(dossier.tasks().isEmpty());
        list.removeAll();
        LocalDate today = LocalDate.now(StageTexts.PARIS);
        dossier.tasks().forEach(task -> list.add(item(dossier, task, today)));
    }

    /** Ready for another one. */
    private void begin() {
        title.clear();
        due.setValue(LocalDate.now(StageTexts.PARIS).plusDays(DAYS));
    }

    private void add() {
        title.setErrorMessage(getTranslation("followup.tasks.title.missing"));
        title.setInvalid(title.getValue().isBlank());
        due.setErrorMessage(getTranslation("followup.tasks.due.missing"));
        LocalDate day = due.getValue();
        due.setInvalid(day == null);
        if (!title.isInvalid() && day != null && acts.add(title.getValue(), day)) {
            begin();
        }
    }

    private Component item(Dossier dossier, SchoolTask task, LocalDate today) {
        Checkbox done = new Checkbox(task.title(), !task.open());
        done.addValueChangeListener(changed -> {
            if (changed.isFromClient()) {
                acts.tick(task, changed.getValue());
            }
        });
        Span detail = new Span(
                getTranslation("followup.tasks.detail", StageTexts.day(task.dueOn()), dossier.name(task.by())));
        detail.addClassName("detail");
        ListItem item = new ListItem(done, detail);
        item.addClassName(task.open() ? "open" : "past");
        if (task.overdue(today)) {
            item.add(new StatusBadge(Tone.BAD, getTranslation("followup.tasks.overdue")));
        }
        return item;
    }
}
