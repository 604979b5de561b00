package fr.gisement.year;

import java.util.List;

/** What trainers and schools write in the year. */
final class Words {

    static final List<String> FIRST_CALLS = List.of(
            "Prise de contact avec la direction",
            "Présenter la démarche et convenir d’une date",
            "Premier appel : qui sera le référent ?");
    static final List<String> VISIT_AIMS = List.of(
            "Remise des fiches de première connexion",
            "Ouvrir les classes avec la direction",
            "Aider à publier le premier article",
            "Point avec l’équipe pendant la pause de midi",
            "Accompagner une classe : article écrit avec les élèves",
            "Vérifier les postes et le réseau de la salle informatique",
            "Conseil des maîtres : présentation en vingt minutes",
            "Préparer la réunion avec les familles");
    static final List<String> CALL_AIMS = List.of(
            "Où en est l’équipe ?",
            "Comptes non activés : qui relancer ?",
            "Suite de la dernière visite",
            "Convenir de la prochaine visite",
            "Répondre aux questions de la direction",
            "Nouvel arrivant dans l’équipe");
    static final List<String> NOTES = List.of(
            "Équipe volontaire, deux collègues très à l’aise qui aideront les autres.",
            "Le réseau coupe à l’étage. Mairie prévenue, la direction relance de son côté.",
            "On a publié ensemble un premier article. Les élèves ont choisi la photo… à reprendre sans visages.",
            "La direction préfère attendre le conseil d’école avant d’ouvrir aux familles.",
            "Trois comptes activés sur place. Reste la collègue à mi-temps, présente le vendredi.",
            "Beaucoup de questions sur le droit à l’image : proposer le module.",
            "Visite courte, la classe partait en sortie. Revenir avec la tablette.",
            "Le cahier de réalisations intéresse le cycle 2. Prévoir une démonstration en janvier.",
            "Bon accueil. La remplaçante reprend la classe après les vacances et veut garder le blog.",
            "Le vidéoprojecteur de la salle est mort ; apporter le mien la prochaine fois.",
            "Fiches remises à la direction, qui les distribue elle-même lundi.",
            "Ont essayé seuls et y sont arrivés. Peu d’aide nécessaire, juste un appel de temps en temps.");
    static final List<String> TASKS = List.of(
            "Envoyer le compte rendu de la visite",
            "Rappeler la direction",
            "Demander à la mairie l’ouverture du réseau",
            "Imprimer les fiches manquantes",
            "Envoyer le modèle de courrier aux familles",
            "Vérifier les comptes de la nouvelle collègue",
            "Proposer une date pour l’équipe",
            "Prêter la valise de tablettes",
            "Transmettre l’autorisation de droit à l’image");
    static final List<String> BLOCKS = List.of(
            "Travaux dans l’école : plus de réseau au premier étage.",
            "Direction en congé, remplacement attendu.",
            "Wifi coupé par la mairie, ticket ouvert.",
            "Le conseil d’école veut voter avant l’ouverture aux familles.",
            "Adresses académiques de trois collègues à corriger.",
            "Postes volés pendant les vacances, attente de l’assurance.",
            "Équipe entièrement renouvelée : reprendre après la période d’installation.");
    static final List<String> CANCELLED = List.of(
            "Trop peu d’inscrits, reportée.",
            "Formatrice souffrante.",
            "Routes verglacées : transports suspendus.",
            "Salle réquisitionnée pour les élections.",
            "Grève dans plusieurs écoles, nouvelle date à venir.");
    static final List<String> OPINIONS = List.of(
            "Très concret, je repars avec un article prêt.",
            "Un peu rapide pour moi, mais le rythme s’est calmé après la pause.",
            "J’aurais aimé plus de temps sur les droits à l’image.",
            "Merci d’être venu dans l’école, cela change tout.",
            "Le réseau a lâché deux fois.",
            "Exemples de maternelle bienvenus.",
            "À refaire avec toute l’équipe.");
    static final List<String> ROOMS =
            List.of("salle informatique", "bibliothèque", "salle des maîtres", "salle polyvalente");

    /** What a school asks for: the topic, its words, the answer. */
    record Question(String topic, String words, String answer) {}

    static final List<Question> QUESTIONS = List.of(
            new Question(
                    "ACCOUNTS",
                    "Deux collègues ont perdu leur fiche de première connexion. Comment leur en donner une nouvelle ?",
                    "Je vous montre où en imprimer une autre : cela tient en deux minutes. D’accord pour le créneau choisi."),
            new Question(
                    "CLASSES",
                    "Notre double niveau a changé à la rentrée et nous ne savons pas comment répartir les classes.",
                    "On regarde cela ensemble. Si vous m’ouvrez l’espace quelques jours, je verrai vos classes avant de venir."),
            new Question(
                    "BLOG",
                    "Un article publié ne s’affiche pas comme dans le brouillon, les paragraphes sont collés.",
                    "Vu. Une ligne vide entre les paragraphes suffit ; je passe vous montrer deux ou trois autres astuces."),
            new Question(
                    "FAMILIES",
                    "Plusieurs familles n’ont pas d’adresse électronique. Que leur proposer ?",
                    "Le papier reste possible pour elles. J’apporte le modèle de mot pour le cahier."),
            new Question(
                    "PICTURES",
                    "Peut-on mettre la photo de groupe de la chorale si deux élèves n’ont pas l’autorisation ?",
                    "Non, pas celle-là : choisissez une photo où ils ne sont pas reconnaissables. On en parle à ma visite."),
            new Question(
                    "TRAINING",
                    "L’équipe aimerait une formation dans l’école, plutôt qu’à l’inspection. Est-ce possible ?",
                    "Oui, à partir de cinq personnes. Je bloque le créneau et je crée la session."),
            new Question(
                    "OTHER",
                    "Nous accueillons deux stagiaires jusqu’en juin. Auront-elles un compte ?",
                    "Oui, comme remplaçantes. Je m’en occupe avec la direction."));

    private Words() {}
}
