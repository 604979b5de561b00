package fr.gisement.year;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names for people whom no file brings, each once. */
final class Names {

    private static final List<String> WOMEN = List.of(
            "Amandine",
            "Aurélie",
            "Bérénice",
            "Caroline",
            "Céline",
            "Delphine",
            "Élise",
            "Émilie",
            "Fatima",
            "Florence",
            "Gaëlle",
            "Isabelle",
            "Julie",
            "Karine",
            "Laëtitia",
            "Leïla",
            "Magali",
            "Marie",
            "Mathilde",
            "Nathalie",
            "Nora",
            "Pauline",
            "Sabrina",
            "Sandrine",
            "Séverine",
            "Sophie",
            "Valérie",
            "Virginie",
            "Yasmina",
            "Zoé");

    private static final List<String> MEN = List.of(
            "Alexandre",
            "Antoine",
            "Bruno",
            "Cédric",
            "Christophe",
            "David",
            "Éric",
            "Fabien",
            "Frédéric",
            "Grégory",
            "Guillaume",
            "Hugo",
            "Jérôme",
            "Julien",
            "Laurent",
            "Ludovic",
            "Mathieu",
            "Mehdi",
            "Nicolas",
            "Olivier",
            "Philippe",
            "Quentin",
            "Rachid",
            "Rémi",
            "Sébastien",
            "Stéphane",
            "Thomas",
            "Vincent",
            "Xavier",
            "Yann");

    private static final List<String> FAMILIES = List.of(
            "Bailleul",
            "Barbier",
            "Bécu",
            "Blondel",
            "Boulanger",
            "Brasseur",
            "Caudron",
            "Cordonnier",
            "Coquelle",
            "Crépin",
            "Cuvelier",
            "Dambrine",
            "Debruyne",
            "Decroix",
            "Delannoy",
            "Delcourt",
            "Deleplanque",
            "Demailly",
            "Deroubaix",
            "Descamps",
            "Desmet",
            "Devos",
            "Dhaussy",
            "Dubrulle",
            "Ducrocq",
            "Dupuis",
            "Duquesne",
            "Fontaine",
            "Gosselin",
            "Hautecœur",
            "Hermant",
            "Kaczmarek",
            "Kowalski",
            "Lachery",
            "Leclercq",
            "Lefranc",
            "Lemaire",
            "Lesage",
            "Macrez",
            "Marquette",
            "Martinache",
            "Mercier",
            "Nowak",
            "Obled",
            "Pruvost",
            "Quéva",
            "Rambaut",
            "Sagot",
            "Sauvage",
            "Taverne",
            "Tiberghien",
            "Vandamme",
            "Vasseur",
            "Verhaeghe",
            "Wacheux",
            "Walczak",
            "Warembourg",
            "Ysebaert",
            "Zemouri");

    /** Somebody new. */
    record Name(String civility, String given, String family, String mail) {}

    private final Set<String> taken = new HashSet<>();

    Name next(Draw draw) {
        while (true) {
            boolean woman = draw.chance(0.6);
            String given = draw.of(woman ? WOMEN : MEN);
            String family = draw.of(FAMILIES);
            String mail = plain(given) + "." + plain(family) + "@rectorat.example";
            if (taken.add(family) && taken.add(mail)) {
                return new Name(woman ? "Mme" : "M.", given, family, mail);
            }
            if (taken.size() >= FAMILIES.size() + 1 && FAMILIES.stream().allMatch(taken::contains)) {
                FAMILIES.forEach(taken::remove); // their families' names come again, with other given ones
            }
        }
    }

    private static String plain(String name) {
        return Normalizer.normalize(name.replace("œ", "oe"), Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z-]", "")
                .toLowerCase(Locale.ROOT);
    }
}
