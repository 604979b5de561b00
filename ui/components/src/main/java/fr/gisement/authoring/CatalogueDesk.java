package fr.gisement.authoring;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import fr.gisement.components.AskDialog;
import fr.gisement.components.Buttons;
import fr.gisement.components.Notice;
import fr.gisement.files.FileId;
import fr.gisement.files.FileInspection;
import fr.gisement.files.FilePart;
import fr.gisement.files.FileProperties;
import fr.gisement.files.FileRefusedException;
import fr.gisement.files.ReceivedFile;
import fr.gisement.training.ModuleDocument;
import fr.gisement.training.ModuleFile;
import fr.gisement.training.ModuleId;
import fr.gisement.training.ModuleKeeper;
import fr.gisement.training.ModuleSheet;
import fr.gisement.training.ModuleTitleTakenException;
import fr.gisement.training.TrainingChangedException;
import fr.gisement.training.TrainingModule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A catalogue's modules as cards; whoever may write one changes it, retires it, and adds documents. */
public final class CatalogueDesk extends Div {

    private final transient ModuleKeeper keeper;
    private final transient FileInspection inspection;
    private final transient FileProperties properties;
    private final transient Doorway door;
    private final transient Predicate<TrainingModule> mayWrite;
    private final transient CatalogueExtras extras;
    private final Div told = new Div();
    private final Div parts = new Div();
    private transient List<TrainingModule> all = List.of();

    /**
     * @param mayWrite which modules the person may change
     * @param extras what the screen adds to each module
     */
    public CatalogueDesk(
            ModuleKeeper keeper,
            FileInspection inspection,
            FileProperties properties,
            Doorway door,
            Predicate<TrainingModule> mayWrite,
            CatalogueExtras extras) {
        this.keeper = keeper;
        this.inspection = inspection;
        this.properties = properties;
        this.door = door;
        this.mayWrite = mayWrite;
        this.extras = extras;
        addClassName("catalogue-desk");
        add(told, parts);
        draw();
    }

    /** Asks for a module that is not there yet. */
    public void write() {
        edit(null);
    }

    private void draw() {
        parts.removeAll();
        all = keeper.all();
        Map<ModuleId, List<ModuleFile>> files = keeper.files();
        part("authoring.part.own", files, module -> !module.academie() && !module.retired());
        part("authoring.part.academie", files, module -> module.academie() && !module.retired());
        part("authoring.part.retired", files, TrainingModule::retired);
    }

    private void part(String title, Map<ModuleId, List<ModuleFile>> files, Predicate<TrainingModule> wanted) {
        List<TrainingModule> modules = all.stream().filter(wanted).toList();
        if (modules.isEmpty()) {
            return;
        }
        Div cards = new Div();
        cards.addClassName("cards");
        modules.forEach(module -> cards.add(card(module, files.getOrDefault(module.id(), List.of()))));
        Section part = new Section(new H2(getTranslation(title)), cards);
        part.addClassName("part");
        parts.add(part);
    }

    private Component card(TrainingModule module, List<ModuleFile> files) {
        boolean writes = mayWrite.test(module);
        ModuleCard card = new ModuleCard(module, all)
                .files(
                        files,
                        file -> content(module.id(), file),
                        file -> writes ? List.of(remove(module, file)) : List.of());
        extras.below(module).forEach(card::below);
        extras.actions(module).forEach(card::actions);
        if (writes) {
            card.actions(
                    button("change", module, () -> edit(module)),
                    button("addFile", module, () -> askFile(module)),
                    button(module.retired() ? "reopen" : "retire", module, () -> door.here(() -> retire(module))));
        }
        return card;
    }

    private Button button(String what, TrainingModule module, Runnable action) {
        Button button = Buttons.quiet(getTranslation("authoring.module." + what), click -> action.run());
        button.setAriaLabel(getTranslation("authoring.module." + what + ".of", module.title()));
        return button;
    }

    private Button remove(TrainingModule module, ModuleFile file) {
        Button button = Buttons.quiet(
                getTranslation("authoring.module.removeFile"),
                click -> new AskDialog(
                                getTranslation("authoring.module.removeFile.ask", file.label()),
                                getTranslation("authoring.module.removeFile.what"))
                        .confirm(
                                getTranslation("authoring.module.removeFile"),
                                true,
                                () -> act(
                                        () -> keeper.removeFile(module.id(), file.id()),
                                        "authoring.module.fileRemoved",
                                        file.label()))
                        .open());
        button.setAriaLabel(getTranslation("authoring.module.removeFile.of", file.label()));
        return button;
    }

    private Optional<FilePart> content(ModuleId module, FileId file) {
        AtomicReference<@Nullable FilePart> content = new AtomicReference<>();
        door.inside(() -> content.set(keeper.file(module, file).orElse(null)));
        return Optional.ofNullable(content.get());
    }

    private void edit(@Nullable TrainingModule module) {
        ModuleForm form = new ModuleForm(all, module);
        form.open(
                getTranslation(module == null ? "authoring.module.new" : "authoring.module.change"),
                sheet -> door.here(() -> save(form, module, sheet)) && form.saved());
    }

    private void save(ModuleForm form, @Nullable TrainingModule module, ModuleSheet sheet) {
        try {
            if (module == null) {
                keeper.add(sheet);
            } else {
                keeper.change(module.id(), version(module), sheet);
            }
            form.accept();
            tell("authoring.module.saved", sheet.title());
        } catch (ModuleTitleTakenException taken) {
            form.taken();
        } catch (TrainingChangedException changed) {
            told.removeAll();
            draw();
            form.changed();
        }
    }

    /** As it was read last: who was told of somebody else's change and saves again means it. */
    private int version(TrainingModule module) {
        return all.stream()
                .filter(it -> it.id().equals(module.id()))
                .findFirst()
                .orElse(module)
                .version();
    }

    private void askFile(TrainingModule module) {
        TextField label = new TextField(getTranslation("authoring.file.label"));
        label.setHelperText(getTranslation("authoring.file.label.help"));
        label.setManualValidation(true);
        label.setRequiredIndicatorVisible(true);
        FilePicker picker = new FilePicker(
                "authoring.document",
                properties.largestDocument(),
                inspection::document,
                received -> {
                    label.focus();
                    return true;
                },
                ".pdf",
                ".odt",
                ".jpg",
                ".jpeg",
                ".png");
        new AskDialog(getTranslation("authoring.module.addFile.of", module.title()))
                .fields(picker, label)
                .confirm(getTranslation("authoring.save"), false, () -> addFile(module, picker, label))
                .open();
    }

    private boolean addFile(TrainingModule module, FilePicker picker, TextField label) {
        ReceivedFile file = picker.file();
        int length = label.getValue().strip().length();
        label.setErrorMessage(getTranslation("authoring.file.label.wrong", ModuleDocument.LABEL_LENGTH));
        label.setInvalid(length == 0 || length > ModuleDocument.LABEL_LENGTH);
        if (file == null) {
            picker.missing();
        }
        if (file == null || label.isInvalid()) {
            return false;
        }
        try {
            return act(
                    () -> keeper.addFile(module.id(), label.getValue(), file),
                    "authoring.module.fileAdded",
                    label.getValue());
        } catch (FileRefusedException refused) {
            picker.refuse(refused.reason());
            return false;
        }
    }

    private void retire(TrainingModule module) {
        try {
            keeper.retire(module.id(), module.version(), !module.retired());
            tell(module.retired() ? "authoring.module.reopened" : "authoring.module.wasRetired", module.title());
        } catch (ModuleTitleTakenException taken) {
            told.removeAll();
            told.add(Notice.error(getTranslation("authoring.module.title.taken")));
        } catch (TrainingChangedException changed) {
            tell("authoring.module.changedMeanwhile", module.title());
        }
    }

    /** Does it; a module that became another meanwhile is shown as it is. */
    private boolean act(Runnable action, String done, String what) {
        return door.here(() -> {
            try {
                action.run();
                tell(done, what);
            } catch (TrainingChangedException changed) {
                tell("authoring.module.changedMeanwhile", what);
            }
        });
    }

    private void tell(String key, String title) {
        told.removeAll();
        told.add(Notice.success(getTranslation(key, title)));
        draw();
    }
}
