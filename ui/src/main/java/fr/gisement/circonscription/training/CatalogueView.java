package fr.gisement.circonscription.training;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import fr.gisement.access.Rights;
import fr.gisement.circonscription.CirconscriptionAddress;
import fr.gisement.circonscription.CirconscriptionLayout;
import fr.gisement.components.ButtonLink;
import fr.gisement.components.Buttons;
import fr.gisement.components.Card;
import fr.gisement.components.Icon;
import fr.gisement.components.Notice;
import fr.gisement.components.PageHeader;
import fr.gisement.entrance.Entrance;
import fr.gisement.entrance.SpaceRoles;
import fr.gisement.entrance.SpaceView;
import fr.gisement.identity.Role;
import fr.gisement.migrations.SchemaKind;
import fr.gisement.timetable.SessionWords;
import fr.gisement.training.ModuleDocument;
import fr.gisement.training.ModuleId;
import fr.gisement.training.ModuleSheet;
import fr.gisement.training.ModuleTitleTakenException;
import fr.gisement.training.TrainingCatalogue;
import fr.gisement.training.TrainingChangedException;
import fr.gisement.training.TrainingModule;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What is taught: the académie's modules and the circonscription's own, which its trainers write here. */
@Route(value = TrainingAddress.ROOT + "/catalogue", layout = CirconscriptionLayout.class)
@PermitAll
@SpaceRoles({Role.ERUN, Role.IEN})
final class CatalogueView extends SpaceView {

    private final TrainingCatalogue catalogue;
    private final SessionWords words;
    private final Rights rights;
    private final Div told = new Div();
    private List<TrainingModule> all = List.of();

    CatalogueView(Entrance entrance, TrainingCatalogue catalogue, SessionWords words, Rights rights) {
        super(entrance, SchemaKind.CIRCONSCRIPTION, CirconscriptionAddress.SLUG);
        this.catalogue = catalogue;
        this.words = words;
        this.rights = rights;
        addClassNames("circonscription", "training");
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        told.removeAll();
        draw();
    }

    private void draw() {
        removeAll();
        all = catalogue.all();
        boolean trainer = rights.here(Role.ERUN);
        title(getTranslation("training.catalogue"));
        PageHeader header = new PageHeader(getTranslation("training.catalogue"))
                .subtitle(getTranslation("training.catalogue.subtitle"))
                .back(CirconscriptionAddress.training(slug()), getTranslation("training.title"));
        if (trainer) {
            Button add = Buttons.secondary(getTranslation("training.module.new"), click -> edit(null));
            add.setIcon(Icon.PLUS.create());
            header.actions(add);
        }
        add(header, told);
        part("training.catalogue.own", trainer, module -> !module.academie() && !module.retired());
        part("training.catalogue.academie", trainer, module -> module.academie() && !module.retired());
        part("training.catalogue.retired", trainer, TrainingModule::retired);
    }

    private void part(String title, boolean trainer, Predicate<TrainingModule> wanted) {
        List<TrainingModule> modules = all.stream().filter(wanted).toList();
        if (modules.isEmpty()) {
            return;
        }
        Div cards = new Div();
        cards.addClassName("cards");
        modules.forEach(module -> cards.add(card(module, trainer)));
        Section part = new Section(new H2(getTranslation(title)), cards);
        part.addClassName("part");
        add(part);
    }

    private Component card(TrainingModule module, boolean trainer) {
        ModuleSheet sheet = module.sheet();
        Span facts = new Span(getTranslation(
                "training.module.facts",
                words.length(sheet.minutes()),
                getTranslation("training.level." + sheet.level()),
                words.hours(sheet.hours())));
        facts.addClassName("detail");
        Div body = new Div(new H3(module.title()), facts);
        if (!sheet.objectives().isBlank()) {
            Paragraph objectives = new Paragraph(sheet.objectives());
            objectives.addClassName("objectives");
            body.add(objectives);
        }
        ModuleId before = sheet.prerequisite();
        if (before != null) {
            all.stream()
                    .filter(it -> it.id().equals(before))
                    .map(it -> new Paragraph(getTranslation("training.module.before", it.title())))
                    .forEach(body::add);
        }
        if (!sheet.documents().isEmpty()) {
            body.add(documents(sheet.documents()));
        }
        Card card = new Card(body);
        card.addClassName("module");
        if (trainer) {
            card.add(actions(module));
        }
        return card;
    }

    private static Component documents(List<ModuleDocument> documents) {
        UnorderedList list = new UnorderedList();
        list.addClassName("documents");
        for (ModuleDocument document : documents) {
            if (document.link() == null) {
                Paragraph text = new Paragraph(document.words());
                text.addClassName("objectives");
                list.add(new ListItem(new Span(document.label()), text));
            } else {
                Anchor link = new Anchor(document.link(), document.label());
                link.setTarget(AnchorTarget.BLANK);
                link.getElement().setAttribute("rel", "noopener noreferrer");
                list.add(new ListItem(link));
            }
        }
        return list;
    }

    private Component actions(TrainingModule module) {
        Div actions = new Div();
        actions.addClassName("actions");
        if (!module.retired()) {
            ButtonLink plan = new ButtonLink(
                            TrainingAddress.plan(slug(), module.id()), getTranslation("training.module.plan"))
                    .secondary();
            plan.setAriaLabel(getTranslation("training.module.plan.of", module.title()));
            actions.add(plan);
        }
        if (!module.academie()) {
            Button change = Buttons.quiet(getTranslation("training.module.change"), click -> edit(module));
            change.setAriaLabel(getTranslation("training.module.change.of", module.title()));
            Button retire = Buttons.quiet(
                    getTranslation(module.retired() ? "training.module.reopen" : "training.module.retire"),
                    click -> here(() -> retire(module)));
            retire.setAriaLabel(getTranslation(
                    module.retired() ? "training.module.reopen.of" : "training.module.retire.of", module.title()));
            actions.add(change, retire);
        }
        return actions;
    }

    private void edit(@Nullable TrainingModule module) {
        ModuleForm form = new ModuleForm(all, module);
        form.open(
                getTranslation(module == null ? "training.module.new" : "training.module.change"),
                sheet -> here(() -> save(form, module, sheet)) && form.saved());
    }

    private void save(ModuleForm form, @Nullable TrainingModule module, ModuleSheet sheet) {
        try {
            if (module == null) {
                catalogue.add(sheet);
            } else {
                catalogue.change(module.id(), module.version(), sheet);
            }
            form.accept();
            tell("training.module.saved", sheet.title());
        } catch (ModuleTitleTakenException taken) {
            form.taken();
        } catch (TrainingChangedException changed) {
            form.changed();
        }
    }

    private void retire(TrainingModule module) {
        try {
            catalogue.retire(module.id(), module.version(), !module.retired());
            tell(module.retired() ? "training.module.reopened" : "training.module.wasRetired", module.title());
        } catch (ModuleTitleTakenException taken) {
            told.removeAll();
            told.add(Notice.error(getTranslation("training.module.title.taken")));
        } catch (TrainingChangedException changed) {
            tell("training.module.changed", module.title());
        }
    }

    private void tell(String key, String title) {
        told.removeAll();
        told.add(Notice.success(getTranslation(key, title)));
        draw();
    }
}
