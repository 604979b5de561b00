package fr.gisement.school.classes;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import fr.gisement.classes.ClassNameTakenException;
import fr.gisement.classes.ClassRegister;
import fr.gisement.classes.ClassSheet;
import fr.gisement.classes.SchoolCalendar;
import fr.gisement.components.ButtonLink;
import fr.gisement.components.Buttons;
import fr.gisement.components.PageHeader;
import fr.gisement.entrance.Entrance;
import fr.gisement.entrance.SpaceRoles;
import fr.gisement.identity.Role;
import fr.gisement.school.SchoolAddress;
import fr.gisement.school.SchoolLayout;
import fr.gisement.school.SchoolView;
import fr.gisement.tenancy.CurrentTenant;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** Where a director makes a class. */
@Route(value = "e/:slug/classes/nouvelle", layout = SchoolLayout.class)
@PermitAll
@SpaceRoles(Role.DIRECTOR)
final class NewClassView extends SchoolView {

    private final ClassRegister register;
    private final SchoolCalendar calendar;

    NewClassView(Entrance entrance, ClassRegister register, SchoolCalendar calendar) {
        super(entrance);
        this.register = register;
        this.calendar = calendar;
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        title(getTranslation("classes.new.title"));
        ClassForm form = new ClassForm(
                CurrentTenant.required().sites(),
                List.of(calendar.year(), calendar.year().next()));
        Div actions = new Div(
                Buttons.primary(
                        getTranslation("classes.new.create"),
                        click -> form.sheet().ifPresent(sheet -> here(() -> create(form, sheet)))),
                new ButtonLink(SchoolAddress.classes(slug()), getTranslation("classes.cancel")).quiet());
        actions.addClassName("actions");
        add(
                new PageHeader(getTranslation("classes.new.title"))
                        .subtitle(getTranslation("classes.new.subtitle"))
                        .back(SchoolAddress.classes(slug()), getTranslation("classes.title")),
                form,
                actions);
    }

    private void create(ClassForm form, ClassSheet sheet) {
        try {
            UI.getCurrent().navigate(SchoolAddress.changeClass(slug(), register.create(sheet)));
        } catch (ClassNameTakenException taken) {
            form.taken(taken);
        }
    }
}
