package fr.gisement.browser.gallery;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import fr.gisement.components.ButtonLink;
import fr.gisement.components.Buttons;
import fr.gisement.components.Card;
import fr.gisement.components.EmptyState;
import fr.gisement.components.Facts;
import fr.gisement.components.Icon;
import fr.gisement.components.Notice;
import fr.gisement.components.PageHeader;
import fr.gisement.components.PageTabs;
import fr.gisement.components.PersonAvatar;
import fr.gisement.components.Progress;
import fr.gisement.components.StatusBadge;
import fr.gisement.components.StatusBadge.Tone;

/** Words, surfaces, states. */
final class OverviewPart extends Div {

    OverviewPart() {
        add(tabs(), notices(), buttons(), facts(), badges(), progress(), empty());
    }

    void open(PageHeader header) {
        header.back("galerie/classes", "Toutes les classes")
                .subtitle("Une page s’ouvre comme un cahier : le titre est posé sur les lignes.")
                .note(new StatusBadge(Tone.GOOD, "Ouvert"), new StatusBadge(Tone.WAITING, "Mise à jour en cours"))
                .actions(
                        new ButtonLink("galerie/classes", "Écrire un article").icon(Icon.PEN),
                        new ButtonLink("galerie/saisie", "Régler")
                                .icon(Icon.GEAR)
                                .secondary());
    }

    private static PageTabs tabs() {
        return new PageTabs("Parties de la page")
                .tab("galerie", "Publiés", true)
                .tab("galerie?brouillons", "Brouillons", false)
                .tab("galerie?corbeille", "Corbeille", false);
    }

    private static Div notices() {
        Div column = new Div(
                Notice.info("L’espace sera mis à jour cette nuit ; vous n’avez rien à faire."),
                Notice.success("L’article est publié.").title("C’est fait"),
                Notice.warning("Deux enseignants n’ont pas encore activé leur compte.")
                        .title("À surveiller")
                        .with(new Anchor("galerie/tableaux", "Voir qui")),
                Notice.error("Le fichier n’est pas un annuaire : la colonne « UAI » manque.")
                        .title("Ce fichier n’a pas pu être lu"));
        column.addClassName("gallery-column");
        return column;
    }

    private static Card buttons() {
        Button disabled = Buttons.primary("Indisponible", click -> {});
        disabled.setEnabled(false);
        Button withIcon = Buttons.secondary("Télécharger", click -> {});
        withIcon.setIcon(Icon.DOWNLOAD.create());
        Div first = new Div(
                Buttons.primary("Publier", click -> {}),
                withIcon,
                Buttons.quiet("Annuler", click -> {}),
                Buttons.danger("Suspendre", click -> {}),
                disabled);
        Div second = new Div(
                new ButtonLink("galerie", "Publier"),
                new ButtonLink("galerie", "Télécharger").icon(Icon.DOWNLOAD).secondary(),
                new ButtonLink("galerie", "Annuler").quiet());
        first.addClassName("actions");
        second.addClassName("actions");
        return new Card("Boutons, liens en boutons", first, second);
    }

    private static Card facts() {
        return new Card(
                        "L’école",
                        new Facts()
                                .fact("Commune", "Auchel")
                                .fact("UAI", "0620123A")
                                .fact("Équipe", "14 personnes, 12 comptes activés")
                                .fact("Circonscription", "Auchel")
                                .fact("Téléphone", "")
                                .fact("État", new StatusBadge(Tone.GOOD, "Ouvert")))
                .actions(Buttons.quiet("Modifier", click -> {}));
    }

    private static Card badges() {
        Div row = new Div(
                new StatusBadge(Tone.GOOD, "Ouvert"),
                new StatusBadge(Tone.PLAIN, "Brouillon"),
                new StatusBadge(Tone.WAITING, "En préparation"),
                new StatusBadge(Tone.BAD, "Suspendu"));
        row.addClassName("actions");
        Div faces = new Div();
        faces.addClassName("faces");
        Samples.PEOPLE.forEach(person -> faces.add(new PersonAvatar(person)));
        return new Card("États et visages", row, faces, new PersonAvatar(Samples.PEOPLE.getFirst()).large());
    }

    private static Card progress() {
        Progress known = new Progress("Import de l’annuaire");
        known.update(412, 890, "412 écoles sur 890");
        Progress unknown = new Progress("Lecture du fichier");
        unknown.update(0, 0, "Lecture du fichier…");
        Progress complete = new Progress("Import terminé");
        complete.update(890, 890, "890 écoles, c’est fini");
        return new Card("Avancement", known, unknown, complete, new Paragraph("Une phrase de fin."));
    }

    private static EmptyState empty() {
        return new EmptyState(
                Icon.ARTICLE,
                "Aucun article pour l’instant",
                "Le premier article de la classe paraîtra ici. Racontez une sortie, une lecture, un projet.",
                Buttons.primary("Écrire le premier article", click -> {}));
    }
}
