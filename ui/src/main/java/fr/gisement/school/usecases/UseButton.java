package fr.gisement.school.usecases;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import fr.gisement.blog.ClassDrafts;
import fr.gisement.classes.ClassId;
import fr.gisement.classes.SchoolCalendar;
import fr.gisement.classes.SchoolClass;
import fr.gisement.classes.SchoolClasses;
import fr.gisement.components.AskDialog;
import fr.gisement.components.Buttons;
import fr.gisement.components.FrenchOrder;
import fr.gisement.components.Notice;
import fr.gisement.school.SchoolAddress;
import fr.gisement.usecase.UseCaseChangedException;
import fr.gisement.usecase.UseCaseId;
import fr.gisement.usecase.UseInClass;
import java.util.List;
import org.springframework.stereotype.Service;

/** Uses a use case in one of the person's classes: it makes the draft, and leads to where it is written. */
@Service
class UseButton {

    /** Does something inside the school; says whether it could. */
    interface Inside {

        boolean run(Runnable action);
    }

    private final UseInClass use;
    private final SchoolClasses classes;
    private final ClassDrafts drafts;
    private final SchoolCalendar calendar;

    UseButton(UseInClass use, SchoolClasses classes, ClassDrafts drafts, SchoolCalendar calendar) {
        this.use = use;
        this.classes = classes;
        this.drafts = drafts;
        this.calendar = calendar;
    }

    /**
     * A button, or why there is none: who writes in no class has nowhere to use it. To be made inside the school.
     *
     * @param here does something inside the school
     */
    Component of(String slug, UseCaseId id, boolean academie, Inside here) {
        UI screen = UI.getCurrent();
        List<SchoolClass> mine = classes.of(calendar.year()).stream()
                .filter(it -> drafts.mayWrite(it.id()))
                .sorted(FrenchOrder.by(SchoolClass::name))
                .toList();
        if (mine.isEmpty()) {
            return Notice.info(screen.getTranslation("usecases.use.noClass"));
        }
        return Buttons.primary(screen.getTranslation("usecases.use"), click -> {
            if (mine.size() == 1) {
                here.run(() -> begin(slug, id, academie, mine.getFirst().id()));
            } else {
                choose(slug, id, academie, mine, here);
            }
        });
    }

    private void choose(String slug, UseCaseId id, boolean academie, List<SchoolClass> mine, Inside here) {
        UI screen = UI.getCurrent();
        RadioButtonGroup<SchoolClass> group = new RadioButtonGroup<>(screen.getTranslation("usecases.use.class"));
        group.setItems(mine);
        group.setItemLabelGenerator(SchoolClass::name);
        group.setValue(mine.getFirst());
        new AskDialog(screen.getTranslation("usecases.use"), screen.getTranslation("usecases.use.what"))
                .fields(group)
                .confirm(
                        screen.getTranslation("usecases.use.begin"),
                        false,
                        () -> here.run(
                                () -> begin(slug, id, academie, group.getValue().id())))
                .open();
    }

    private void begin(String slug, UseCaseId id, boolean academie, ClassId schoolClass) {
        try {
            UI.getCurrent().navigate(SchoolAddress.write(slug, schoolClass, use.begin(id, academie, schoolClass)));
        } catch (UseCaseChangedException changed) {
            UI.getCurrent().navigate(SchoolAddress.ideas(slug)); // it is no longer shared: the list says what is
        }
    }
}
