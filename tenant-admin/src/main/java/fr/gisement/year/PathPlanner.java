package fr.gisement.year;

import fr.gisement.selftraining.PathSheet;
import fr.gisement.selftraining.PathStep;
import fr.gisement.selftraining.PathStep.Choice;
import fr.gisement.selftraining.StepId;
import fr.gisement.year.PathPlan.Path;
import fr.gisement.year.PathPlan.Walk;
import fr.gisement.year.SchoolWay.AccountUse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What teachers follow alone: a path of the académie's, one of a circonscription's own, and a few who finished them. It has
 * a chance of its own, so that the rest of the year does not depend on it.
 */
final class PathPlanner {

    /** Sets its chance apart from that of the same seed. */
    private static final long APART = 0x7061_7468L;

    private static final int ACADEMIE_DAYS = 140;
    private static final int OWN_DAYS = 70;
    private static final int FEWEST = 4;
    private static final int MOST = 9;

    private final Draw draw;
    private final Path academie;
    private final Path own;

    PathPlanner(long seed, LocalDate today) {
        this.draw = new Draw(seed ^ APART);
        this.academie = photos(SchoolDays.at(today.minusDays(ACADEMIE_DAYS), 15, 0));
        this.own = title(SchoolDays.at(today.minusDays(OWN_DAYS), 15, 0));
    }

    Path academie() {
        return academie;
    }

    /** @param writes whether its trainers wrote one of their own */
    PathPlan plan(List<SchoolWay> schools, boolean writes) {
        List<Walk> walks = new ArrayList<>(walks(academie, schools));
        if (writes) {
            walks.addAll(walks(own, schools));
        }
        return new PathPlan(writes ? List.of(own) : List.of(), List.copyOf(walks));
    }

    /** Who signed in since it is there: some finished it then, and somebody stopped after the first step. */
    private List<Walk> walks(Path path, List<SchoolWay> schools) {
        Map<String, AccountUse> here = schools.stream()
                .flatMap(it -> it.accounts().stream())
                .filter(it -> it.lastSignIn().isAfter(path.begun().plus(Duration.ofDays(1))))
                .collect(Collectors.toMap(
                        AccountUse::person, use -> use, (one, other) -> one, LinkedHashMap::new)); // of two schools
        List<AccountUse> some = draw.some(List.copyOf(here.values()), draw.between(FEWEST, MOST));
        List<Walk> walks = new ArrayList<>();
        for (int at = 0; at < some.size(); at++) {
            AccountUse use = some.get(at);
            boolean stopped = at == FEWEST;
            Instant begun = use.lastSignIn().plus(Duration.ofMinutes(draw.between(1, 5)));
            Duration takes = Duration.ofMinutes(stopped ? 2 : path.sheet().minutes());
            walks.add(new Walk(path, use.person(), stopped ? 1 : path.steps().size(), begun, begun.plus(takes)));
        }
        return walks;
    }

    private Path photos(Instant begun) {
        return new Path(
                draw.key(begun),
                Modules.IMAGES.id(),
                new PathSheet(
                        "Publier une photo sans se tromper",
                        "Ce que l’on regarde avant de publier une image de sa classe. Dix minutes, une question à la fin.",
                        10),
                List.of(
                        new PathStep.Text(
                                step(begun),
                                "Avant l’appareil",
                                "Une photo où l’on reconnaît un élève demande l’autorisation de ses responsables.\n\n"
                                        + "Sans elle, photographiez les mains, les productions, la salle : cela raconte "
                                        + "souvent mieux ce que la classe a fait."),
                        new PathStep.Text(
                                step(begun),
                                "Avant de publier",
                                "Regardez l’arrière-plan : un prénom sur une étiquette, un élève qui passe, un plan "
                                        + "d’évacuation.\n\nDemandez-vous qui lira l’article : la classe, l’école, tout le "
                                        + "monde. Une image déjà publiée se retire, mais elle a pu être vue."),
                        new PathStep.Quiz(
                                step(begun),
                                "La photo de la chorale montre deux élèves sans autorisation. Que faire ?",
                                List.of(
                                        new Choice(
                                                "La publier : ils sont au dernier rang.",
                                                false,
                                                "Être loin n’empêche pas d’être reconnu."),
                                        new Choice(
                                                "En choisir une où ils ne sont pas reconnaissables.",
                                                true,
                                                "Personne n’est montré du doigt, et l’article paraît."),
                                        new Choice(
                                                "Écrire leurs prénoms dessous pour que ce soit clair.",
                                                false,
                                                "Un prénom rend reconnaissable ; il ne remplace aucun accord.")),
                                "")),
                begun);
    }

    private Path title(Instant begun) {
        return new Path(
                draw.key(begun),
                Modules.BLOG.id(),
                new PathSheet(
                        "Écrire un titre qui donne envie",
                        "Trois essais avec ses élèves pour trouver le titre d’un article.",
                        8),
                List.of(
                        new PathStep.Text(
                                step(begun),
                                "Dix mots au plus",
                                "Un bon titre dit ce que l’on verra, en dix mots au plus.\n\nÉcrivez l’article d’abord : "
                                        + "le titre se trouve mieux quand on sait ce que l’on a raconté."),
                        new PathStep.Quiz(
                                step(begun),
                                "Quel titre donne envie de lire ?",
                                List.of(
                                        new Choice("Sortie du 12", false, "On ne sait pas de quoi il s’agit."),
                                        new Choice(
                                                "Trois grenouilles dans la classe",
                                                true,
                                                "On voit la scène, et l’on veut savoir la suite."),
                                        new Choice(
                                                "Compte rendu des activités de la semaine",
                                                false,
                                                "C’est juste, et cela vaut pour toutes les semaines.")),
                                "Un titre précis vaut mieux qu’un titre complet.")),
                begun);
    }

    private StepId step(Instant at) {
        return new StepId(draw.key(at));
    }
}
