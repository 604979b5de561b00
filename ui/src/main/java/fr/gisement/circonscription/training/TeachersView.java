package fr.gisement.circonscription.training;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import fr.gisement.circonscription.CirconscriptionAddress;
import fr.gisement.circonscription.CirconscriptionLayout;
import fr.gisement.components.DataTable;
import fr.gisement.components.EmptyState;
import fr.gisement.components.Icon;
import fr.gisement.components.ListPage;
import fr.gisement.components.PageHeader;
import fr.gisement.components.Pager;
import fr.gisement.components.SearchField;
import fr.gisement.components.StatusBadge;
import fr.gisement.entrance.Entrance;
import fr.gisement.entrance.SpaceRoles;
import fr.gisement.entrance.SpaceView;
import fr.gisement.identity.Role;
import fr.gisement.migrations.SchemaKind;
import fr.gisement.timetable.SessionWords;
import fr.gisement.training.FinishedPath;
import fr.gisement.training.TeacherProgress;
import fr.gisement.training.TeacherProgress.School;
import fr.gisement.training.TeacherProgressBook;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How far each teacher is, by name: for trainers alone. What is shown of them stands in the address. */
@Route(value = TrainingAddress.ROOT + "/enseignants", layout = CirconscriptionLayout.class)
@PermitAll
@SpaceRoles(Role.ERUN)
final class TeachersView extends SpaceView {

    private final TeacherProgressBook book;
    private final SessionWords words;
    private final SearchField text = new SearchField(getTranslation("training.teachers.search"));
    private final Div list = new Div();
    private TeacherFilter filter = TeacherFilter.ALL;

    TeachersView(Entrance entrance, TeacherProgressBook book, SessionWords words) {
        super(entrance, SchemaKind.CIRCONSCRIPTION, CirconscriptionAddress.SLUG);
        this.book = book;
        this.words = words;
        addClassNames("circonscription", "training", "teachers");
        text.addValueChangeListener(changed -> {
            if (changed.isFromClient()) {
                search(Objects.requireNonNullElse(changed.getValue(), ""));
            }
        });
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        filter = TeacherFilter.of(event.getLocation().getQueryParameters());
        List<TeacherProgress> all = book.all();
        long trained = all.stream().filter(TeacherProgress::trained).count();
        title(getTranslation("training.teachers"));
        add(new PageHeader(getTranslation("training.teachers"))
                .back(CirconscriptionAddress.training(slug()), getTranslation("training.title"))
                .subtitle(getTranslation("training.teachers.subtitle", all.size(), trained)));
        if (all.isEmpty()) {
            add(new EmptyState(
                    Icon.PEOPLE,
                    getTranslation("training.teachers.none"),
                    getTranslation("training.teachers.none.text")));
            return;
        }
        add(filters(all), list);
        draw(all);
        Paragraph note = new Paragraph(getTranslation("training.teachers.note"));
        note.addClassName("detail");
        add(note);
    }

    private void draw(List<TeacherProgress> all) {
        list.removeAll();
        List<TeacherProgress> shown = all.stream().filter(filter::shows).toList();
        Paragraph count = new Paragraph(getTranslation("training.teachers.shown", shown.size()));
        count.getElement().setAttribute("role", "status");
        list.add(count);
        if (!shown.isEmpty()) {
            ListPage<TeacherProgress> page = ListPage.of(shown, filter.page());
            list.add(
                    table(page.rows()),
                    new Pager(
                            page.number(),
                            page.count(),
                            number -> filter.page(number).address(slug())));
        }
    }

    private Component filters(List<TeacherProgress> all) {
        if (!text.getValue().strip().equals(filter.text())) {
            text.setValue(filter.text());
        }
        Map<String, String> schools = all.stream()
                .flatMap(it -> it.schools().stream())
                .distinct()
                .collect(Collectors.toMap(School::slug, School::name, (one, other) -> one, TreeMap::new));
        Select<String> school = new Select<>();
        school.setLabel(getTranslation("training.teachers.school"));
        school.setItems(schools.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList());
        school.setEmptySelectionAllowed(true);
        school.setEmptySelectionCaption(getTranslation("training.teachers.school.all"));
        school.setItemLabelGenerator(
                slug -> slug == null ? getTranslation("training.teachers.school.all") : schools.getOrDefault(slug, ""));
        if (schools.containsKey(filter.school())) {
            school.setValue(filter.school());
        }
        school.addValueChangeListener(changed -> {
            if (changed.isFromClient()) {
                ask(filter.school(Objects.requireNonNullElse(changed.getValue(), "")));
            }
        });
        Checkbox never = new Checkbox(getTranslation("training.teachers.never"), filter.never());
        never.addValueChangeListener(changed -> {
            if (changed.isFromClient()) {
                ask(filter.never(changed.getValue()));
            }
        });
        Div filters = new Div(text, school, never);
        filters.addClassName("filters");
        filters.getElement()
                .setAttribute("role", "search")
                .setAttribute("aria-label", getTranslation("training.teachers.filter"));
        return filters;
    }

    /** Who goes on typing goes on in the same field: only the list is drawn anew. */
    private void search(String words) {
        filter = filter.text(words);
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location(filter.address(slug())));
        here(() -> draw(book.all()));
    }

    private void ask(TeacherFilter wanted) {
        TrainingAddress.go(wanted.address(slug()));
    }

    private Component table(List<TeacherProgress> shown) {
        return new DataTable<TeacherProgress>(getTranslation("training.teachers"))
                .name(getTranslation("training.participant"), this::name)
                .component(getTranslation("training.teachers.followed"), this::followed)
                .component(getTranslation("training.teachers.alone"), this::alone)
                .number(getTranslation("training.teachers.hours"), it -> words.length(it.minutes()))
                .component(getTranslation("training.teachers.use"), this::use)
                .rows(shown);
    }

    private Component name(TeacherProgress teacher) {
        Span schools = new Span(teacher.schools().stream().map(School::name).collect(Collectors.joining(", ")));
        schools.addClassName("detail");
        return new Div(new Span(teacher.person().displayName()), schools);
    }

    private Component followed(TeacherProgress teacher) {
        Div followed = new Div();
        if (!teacher.trained()) {
            followed.add(new StatusBadge(StatusBadge.Tone.PLAIN, getTranslation("training.teachers.never.badge")));
        }
        for (TeacherProgress.Followed module : teacher.followed()) {
            Span day = new Span(words.day(module.last()));
            day.addClassName("detail");
            followed.add(new Div(new Span(module.title()), day));
        }
        followed.addClassName("modules");
        return followed;
    }

    private Component alone(TeacherProgress teacher) {
        Div alone = new Div();
        if (teacher.alone().isEmpty()) {
            alone.add(new Span(getTranslation("training.teachers.alone.none")));
        }
        for (FinishedPath path : teacher.alone()) {
            Span day = new Span(words.day(path.at()));
            day.addClassName("detail");
            alone.add(new Div(new Span(path.title()), day));
        }
        alone.addClassName("modules");
        return alone;
    }

    private Component use(TeacherProgress teacher) {
        Instant published = teacher.published();
        if (published == null) {
            return new Span(getTranslation("training.teachers.use.none"));
        }
        Span day = new Span(words.day(published));
        day.addClassName("detail");
        return new Div(new StatusBadge(StatusBadge.Tone.GOOD, getTranslation("training.teachers.use.published")), day);
    }
}
