package fr.gisement.usecase;

import fr.gisement.classes.Level;
import java.util.List;

/** Use cases to try things with. */
final class Examples {

    static final UseCaseSheet HERBARIUM = new UseCaseSheet(
            "L’herbier de la cour",
            List.of(Level.CE1, Level.CP),
            Subject.WORLD,
            List.of(Tool.CAMERA, Tool.BLOG),
            3,
            45,
            List.of(
                    "Photographier les plantes de la cour.",
                    "Chercher leurs noms, à deux.",
                    "Écrire l’article ensemble."),
            "Les élèves ont relu leurs légendes avec soin : leurs familles les lisent.",
            new ArticleTemplate("Notre herbier", "Dans la cour, nous avons trouvé…"));

    static final UseCaseSheet SOUNDS = new UseCaseSheet(
            "Le son du jour",
            List.of(Level.PS, Level.MS, Level.GS),
            Subject.FRENCH,
            List.of(Tool.SOUND),
            1,
            20,
            List.of("Enregistrer un élève.", "Écouter et deviner."),
            "Chacun a osé parler.",
            ArticleTemplate.NONE);

    private Examples() {}

    static UseCaseSheet titled(UseCaseSheet sheet, String title) {
        return new UseCaseSheet(
                title,
                sheet.levels(),
                sheet.subject(),
                sheet.tools(),
                sheet.sessions(),
                sheet.minutes(),
                sheet.steps(),
                sheet.result(),
                sheet.template());
    }
}
