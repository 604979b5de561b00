package fr.gisement.year;

import java.util.List;

/** What classes publish. */
final class Stories {

    record Story(String title, String body) {}

    static final List<Story> ALL = List.of(
            new Story("Bienvenue sur notre blog", """
                    Voici le blog de notre classe. Nous y raconterons ce que nous apprenons, ce que nous fabriquons et ce \
                    qui nous fait rire.

                    Chaque semaine, deux journalistes choisissent le sujet. Cette fois, c’est la maîtresse qui tient le \
                    clavier !"""),
            new Story("La sortie à la médiathèque", """
                    Nous sommes allés à la médiathèque à pied, en nous tenant la main.

                    Une dame nous a lu l’histoire d’un loup qui avait peur du noir. Ensuite chacun a emprunté un livre. Ils \
                    sont dans le bac rouge, près de la fenêtre."""),
            new Story("Nos plantations", """
                    Lundi, nous avons semé des radis dans les jardinières de la cour. Mardi : rien. Mercredi : rien.

                    Vendredi, onze petites feuilles ! Nous les comptons chaque matin et nous notons le nombre sur le tableau."""),
            new Story("Le défi calcul", """
                    Combien de façons de faire 24 ? Nous en avons trouvé 17, et une autre classe en a trouvé 21.

                    Nous ne dirons pas lesquelles : à vous de chercher à la maison."""),
            new Story("Un musicien dans la classe", """
                    Un accordéoniste est venu nous voir. Son instrument pèse onze kilos.

                    Il a joué un air que les mineurs chantaient en remontant. Nous l’avons appris et nous le chanterons à la \
                    fête de l’école."""),
            new Story("Notre exposition sur les oiseaux", """
                    Nous avons observé la mangeoire pendant deux semaines : des mésanges, un rouge-gorge, et une fois un pic !

                    Les dessins sont accrochés dans le couloir jusqu’aux vacances."""),
            new Story("La course longue", """
                    Nous nous sommes entraînés trois semaines. Le plus important n’était pas d’arriver premier, mais de \
                    courir le temps promis.

                    Tout le monde a tenu son contrat, et il y a eu du cacao chaud."""),
            new Story("Un conte écrit à plusieurs mains", """
                    Il était une fois un beffroi qui avait perdu ses cloches…

                    Chaque groupe a écrit un morceau, puis nous avons tout recollé. La fin a changé quatre fois !"""),
            new Story("Fabriquer une pile avec un citron", """
                    Un citron, un clou, une pièce : la petite lampe s’est allumée, mais très faiblement.

                    Avec quatre citrons, elle brillait. Nous cherchons pourquoi."""),
            new Story("La classe sent bon", """
                    Ce matin nous avons fait de la soupe. Nous avons épluché, coupé, pesé, et goûté.

                    La recette est dans le cahier : quatre carottes, trois poireaux, deux pommes de terre."""),
            new Story("Nos correspondants ont répondu", """
                    Le facteur a apporté une grande enveloppe avec vingt-quatre lettres.

                    Ils habitent au bord de la mer et demandent si les terrils sont des volcans. Nous préparons la réponse."""),
            new Story("Le mot du jour", """
                    Chaque jour un élève choisit un mot et l’explique aux autres. Cette semaine : coron, horizon, \
                    chuchoter, gaufrier.

                    Le préféré de la classe est « chuchoter », parce qu’il fait le bruit de ce qu’il veut dire."""));

    private static final List<String> NURSERY = List.of("Petite section", "Moyenne section", "Grande section");
    private static final List<String> ELEMENTARY = List.of("CP", "CE1", "CE2", "CM1", "CM2");

    private Stories() {}

    /** Levels that a school has. */
    static List<String> levels(Academie.School school) {
        if (school.nursery() && !school.elementary()) {
            return NURSERY;
        }
        return ELEMENTARY;
    }

    /** A level as classes have it. */
    static String level(String name) {
        return switch (name) {
            case "Petite section" -> "PS";
            case "Moyenne section" -> "MS";
            case "Grande section" -> "GS";
            default -> name;
        };
    }
}
