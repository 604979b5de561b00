package fr.gisement.school.training;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import fr.gisement.authoring.ModuleCard;
import fr.gisement.components.PageHeader;
import fr.gisement.entrance.Entrance;
import fr.gisement.entrance.SpaceRoles;
import fr.gisement.files.FileId;
import fr.gisement.files.FilePart;
import fr.gisement.identity.Role;
import fr.gisement.school.SchoolAddress;
import fr.gisement.school.SchoolLayout;
import fr.gisement.school.SchoolPaths;
import fr.gisement.school.SchoolView;
import fr.gisement.school.training.LibraryPages.Library;
import fr.gisement.selftraining.MyPath;
import fr.gisement.training.ModuleId;
import fr.gisement.training.TrainingModule;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What is taught in the circonscription, to read: modules and the documents that go with them. */
@Route(value = "e/:slug/formations/modules", layout = SchoolLayout.class)
@StyleSheet("assets/authoring.css")
@PermitAll
@SpaceRoles({Role.DIRECTOR, Role.TEACHER, Role.SUBSTITUTE})
final class LibraryView extends SchoolView {

    private final LibraryPages pages;
    private final SchoolPaths paths;

    LibraryView(Entrance entrance, LibraryPages pages, SchoolPaths paths) {
        super(entrance);
        this.pages = pages;
        this.paths = paths;
        addClassName("my-training");
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        Library library = pages.current();
        List<MyPath> mine = paths.all();
        title(getTranslation("mytraining.library"));
        add(new PageHeader(getTranslation("mytraining.library"))
                .subtitle(getTranslation("mytraining.library.subtitle"))
                .back(SchoolAddress.training(slug()), getTranslation("mytraining.title")));
        Div desk = new Div();
        desk.addClassName("catalogue-desk");
        part(desk, "authoring.part.own", library, mine, module -> !module.academie());
        part(desk, "authoring.part.academie", library, mine, TrainingModule::academie);
        add(desk);
    }

    private void part(Div desk, String title, Library library, List<MyPath> paths, Predicate<TrainingModule> wanted) {
        List<TrainingModule> modules = library.modules().stream().filter(wanted).toList();
        if (modules.isEmpty()) {
            return;
        }
        Div cards = new Div();
        cards.addClassName("cards");
        modules.forEach(module -> cards.add(card(module, library, paths)));
        Section part = new Section(new H2(getTranslation(title)), cards);
        part.addClassName("part");
        desk.add(part);
    }

    private ModuleCard card(TrainingModule module, Library library, List<MyPath> paths) {
        ModuleCard card = new ModuleCard(module, library.modules())
                .files(
                        library.files().getOrDefault(module.id(), List.of()),
                        file -> content(module.id(), file),
                        file -> List.of());
        List<MyPath> mine = paths.stream()
                .filter(it -> it.path().module().equals(module.id()))
                .toList();
        if (!mine.isEmpty()) {
            Div part = new Div(new H4(getTranslation("mytraining.paths")), new PathList(slug(), mine));
            part.addClassName("paths");
            card.below(part);
        }
        return card;
    }

    private Optional<FilePart> content(ModuleId module, FileId file) {
        AtomicReference<@Nullable FilePart> content = new AtomicReference<>();
        inside(() -> content.set(pages.file(module, file).orElse(null)));
        return Optional.ofNullable(content.get());
    }
}
