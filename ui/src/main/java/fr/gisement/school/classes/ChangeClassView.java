package fr.gisement.school.classes;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import fr.gisement.classes.ClassChangedException;
import fr.gisement.classes.ClassId;
import fr.gisement.classes.ClassNameTakenException;
import fr.gisement.classes.ClassRegister;
import fr.gisement.classes.ClassSheet;
import fr.gisement.classes.SchoolCalendar;
import fr.gisement.classes.SchoolClass;
import fr.gisement.classes.SchoolClasses;
import fr.gisement.classes.SchoolYear;
import fr.gisement.components.Buttons;
import fr.gisement.components.Card;
import fr.gisement.components.Notice;
import fr.gisement.components.PageHeader;
import fr.gisement.components.StatusBadge;
import fr.gisement.entrance.Entrance;
import fr.gisement.entrance.SpaceRoles;
import fr.gisement.identity.Role;
import fr.gisement.school.SchoolAddress;
import fr.gisement.school.SchoolLayout;
import fr.gisement.school.SchoolPages;
import fr.gisement.school.SchoolView;
import fr.gisement.tenancy.CurrentTenant;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.TreeSet;

/** Where a director changes a class: what is said of it, who teaches it, whether it is put away. */
@Route(value = "e/:slug/classes/:class/modifier", layout = SchoolLayout.class)
@PermitAll
@SpaceRoles(Role.DIRECTOR)
final class ChangeClassView extends SchoolView {

    private final SchoolPages pages;
    private final SchoolClasses classes;
    private final ClassRegister register;
    private final SchoolCalendar calendar;

    ChangeClassView(
            Entrance entrance,
            SchoolPages pages,
            SchoolClasses classes,
            ClassRegister register,
            SchoolCalendar calendar) {
        super(entrance);
        this.pages = pages;
        this.classes = classes;
        this.register = register;
        this.calendar = calendar;
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        draw(pages.schoolClass(event.getRouteParameters()));
    }

    private void draw(SchoolClass schoolClass, Component... told) {
        removeAll();
        title(schoolClass.name());
        PageHeader header = new PageHeader(schoolClass.name())
                .subtitle(getTranslation("classes.change.subtitle", schoolClass.year()))
                .back(SchoolAddress.schoolClass(slug(), schoolClass.id()), getTranslation("classes.change.back"));
        if (schoolClass.archived()) {
            header.note(new StatusBadge(StatusBadge.Tone.PLAIN, getTranslation("classes.archivedOne")));
        }
        add(header);
        add(told);
        ClassId id = schoolClass.id();
        Div parts = new Div(
                new TeacherList(
                        schoolClass.teachers(),
                        register.teachers(),
                        person -> then(id, () -> register.assign(id, person)),
                        person -> then(id, () -> register.remove(id, person))),
                sheet(schoolClass),
                away(schoolClass));
        parts.addClassName("class-parts");
        add(parts);
    }

    private Component sheet(SchoolClass schoolClass) {
        TreeSet<SchoolYear> years = new TreeSet<>(
                List.of(schoolClass.year(), calendar.year(), calendar.year().next()));
        ClassForm form = new ClassForm(CurrentTenant.required().sites(), List.copyOf(years));
        form.show(schoolClass);
        Div actions = new Div(Buttons.primary(
                getTranslation("classes.change.save"),
                click -> form.sheet().ifPresent(sheet -> here(() -> change(form, schoolClass, sheet)))));
        actions.addClassName("actions");
        return new Card(getTranslation("classes.change.sheet"), form, actions);
    }

    private Component away(SchoolClass schoolClass) {
        ClassId id = schoolClass.id();
        int version = schoolClass.version();
        Div actions = new Div(
                schoolClass.archived()
                        ? Buttons.secondary(
                                getTranslation("classes.reopen"), click -> then(id, () -> register.reopen(id, version)))
                        : Buttons.danger(
                                getTranslation("classes.archive"),
                                click -> then(id, () -> register.archive(id, version))));
        actions.addClassName("actions");
        return new Card(
                getTranslation("classes.away"),
                new Paragraph(getTranslation(schoolClass.archived() ? "classes.reopen.text" : "classes.archive.text")),
                actions);
    }

    private void change(ClassForm form, SchoolClass schoolClass, ClassSheet sheet) {
        try {
            register.change(schoolClass.id(), schoolClass.version(), sheet);
            redraw(schoolClass.id(), Notice.success(getTranslation("classes.change.saved")));
        } catch (ClassNameTakenException taken) {
            form.taken(taken);
        } catch (ClassChangedException changed) {
            redraw(schoolClass.id(), Notice.warning(getTranslation("classes.change.others")));
        }
    }

    private void then(ClassId id, Runnable action) {
        here(() -> {
            try {
                action.run();
                redraw(id);
            } catch (ClassChangedException changed) {
                redraw(id, Notice.warning(getTranslation("classes.change.others")));
            }
        });
    }

    private void redraw(ClassId id, Component... told) {
        classes.find(id).ifPresent(now -> draw(now, told));
    }
}
