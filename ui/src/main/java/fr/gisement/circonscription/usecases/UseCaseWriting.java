package fr.gisement.circonscription.usecases;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import fr.gisement.components.ButtonLink;
import fr.gisement.components.Buttons;
import fr.gisement.components.FrenchOrder;
import fr.gisement.ideas.IdeaForm;
import fr.gisement.tenancy.Tenant;
import fr.gisement.tenancy.TenantId;
import fr.gisement.usecase.UseCaseSheet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form of a trainer: what works, and in which school. */
final class UseCaseWriting extends Div {

    /** Saves what was written. */
    interface Saver {

        void save(UseCaseSheet sheet, @Nullable TenantId school);
    }

    private final ComboBox<Tenant> school = new ComboBox<>(getTranslation("usecases.school"));
    private final Div problem = new Div();

    /**
     * @param before what it says now; null for a new one
     * @param from its school; null for none
     * @param fixed whether the school is no longer to be chosen: it proposed it
     */
    UseCaseWriting(
            List<Tenant> schools,
            @Nullable UseCaseSheet before,
            @Nullable TenantId from,
            boolean fixed,
            String back,
            Saver saver) {
        school.setItems(schools.stream().sorted(FrenchOrder.by(Tenant::name)).toList());
        school.setItemLabelGenerator(Tenant::name);
        school.setHelperText(getTranslation("usecases.school.help"));
        school.setClearButtonVisible(true);
        school.setReadOnly(fixed);
        schools.stream().filter(it -> it.id().equals(from)).findFirst().ifPresent(school::setValue);
        IdeaForm form = new IdeaForm(before, school);
        problem.getElement().setAttribute("role", "alert");
        Div actions = new Div(
                Buttons.primary(
                        getTranslation("usecases.save"),
                        click -> form.read()
                                .ifPresent(sheet -> saver.save(
                                        sheet,
                                        school.getOptionalValue()
                                                .map(Tenant::id)
                                                .orElse(null)))),
                new ButtonLink(back, getTranslation("usecases.cancel")).quiet());
        actions.addClassName("form-actions");
        add(form, problem, actions);
    }

    /** Says why it was not saved; what was typed stays. */
    void refuse(Component why) {
        problem.removeAll();
        problem.add(why);
    }
}
