package fr.gisement.authoring;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.gisement.files.FileId;
import fr.gisement.files.FilePart;
import fr.gisement.training.ModuleDocument;
import fr.gisement.training.ModuleFile;
import fr.gisement.training.ModuleId;
import fr.gisement.training.ModuleSheet;
import fr.gisement.training.TrainingModule;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A module to read: what one learns, how long it takes, what goes with it. */
public final class ModuleCard extends Article {

    private final Div body = new Div();
    private final Div actions = new Div();
    private final UnorderedList documents = new UnorderedList();

    /** @param all the modules among which the one to follow before is looked up */
    public ModuleCard(TrainingModule module, List<TrainingModule> all) {
        addClassNames("card", "module-card");
        actions.addClassName("actions");
        documents.addClassName("documents");
        ModuleSheet sheet = module.sheet();
        Span facts = new Span(ModuleWords.facts(sheet));
        facts.addClassName("detail");
        body.add(new H3(module.title()), facts);
        if (!sheet.objectives().isBlank()) {
            body.add(written(sheet.objectives()));
        }
        ModuleId before = sheet.prerequisite();
        all.stream()
                .filter(it -> it.id().equals(before))
                .map(it -> new Paragraph(getTranslation("authoring.module.before", it.title())))
                .forEach(body::add);
        sheet.documents().forEach(document -> document(new ListItem(document(document))));
        add(body);
    }

    /**
     * What was uploaded to go with it.
     *
     * @param content a file's, with the reader's rights of then
     * @param beside what stands beside a file, for who works at it
     */
    public ModuleCard files(
            List<ModuleFile> files,
            Function<FileId, Optional<FilePart>> content,
            Function<ModuleFile, List<Component>> beside) {
        for (ModuleFile file : files) {
            ListItem line = new ListItem(new FileLink(file, () -> content.apply(file.id())));
            beside.apply(file).forEach(line::add);
            document(line);
        }
        return this;
    }

    /** What else belongs to it, below. */
    public ModuleCard below(Component... components) {
        body.add(components);
        return this;
    }

    /** What can be done with it. */
    public ModuleCard actions(Component... components) {
        actions.add(components);
        if (actions.getParent().isEmpty()) {
            add(actions);
        }
        return this;
    }

    private void document(ListItem line) {
        documents.add(line);
        if (documents.getParent().isEmpty()) {
            body.add(documents);
        }
    }

    private static Component document(ModuleDocument document) {
        if (document.link() == null) {
            return new Div(new Span(document.label()), written(String.valueOf(document.words())));
        }
        Anchor link = new Anchor(document.link(), document.label());
        link.setTarget(AnchorTarget.BLANK);
        link.getElement().setAttribute("rel", "noopener noreferrer");
        return link;
    }

    private static Paragraph written(String words) {
        Paragraph text = new Paragraph(words);
        text.addClassName("written");
        return text;
    }
}
