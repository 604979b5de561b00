package fr.gisement.onboarding.directory;

import fr.gisement.onboarding.source.Spelling;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shortens the directory's name of a circonscription to what people say: "… du 1er degré d'Orly" is "Orly". */
final class CirconscriptionName {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern ADMINISTRATIVE = Pattern.compile(
            "^(?:circonscription|circ\\.?|ien)\\b"
                    + "(?:\\s*(?:d'|de\\s+l'|d\\s)\\s*inspection\\b)?"
                    + "(?:\\s+(?:du|de)?\\s*(?:1\\s*er|premier|1)\\s*degr[eé]\\b)?\\s*",
            FLAGS | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern PREPOSITION =
            Pattern.compile("^(?:(de la|des|du|de)\\s+|(de l'|d')\\s*)(?=\\S)", FLAGS);
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final Set<String> SMALL_WORDS = Set.of(
            "sur", "sous", "les", "le", "la", "en", "de", "du", "des", "d", "l", "et", "aux", "au", "lès", "lez");

    private CirconscriptionName() {}

    /** The name for display; what is left when nothing of it is administrative is the name itself. */
    static String display(String official) {
        String name =
                Spelling.tidy(official.replace('’', '\'').replace('‘', '\'').replace('`', '\''));
        Matcher administrative = ADMINISTRATIVE.matcher(name);
        if (administrative.find()) {
            String place = withArticle(name.substring(administrative.end()));
            name = place.isEmpty() ? name : place;
        }
        return name.equals(name.toUpperCase(Locale.FRENCH)) ? capitalised(name) : name;
    }

    private static String withArticle(String place) {
        Matcher preposition = PREPOSITION.matcher(place);
        if (!preposition.find()) {
            return place;
        }
        String spoken = preposition.group().strip();
        return article(spoken) + place.substring(preposition.end());
    }

    private static String article(String preposition) {
        return switch (preposition.toLowerCase(Locale.FRENCH)) {
            case "de la" -> "La ";
            case "de l'" -> "L'";
            case "des" -> "Les ";
            case "du" -> "Le ";
            default -> "";
        };
    }

    private static String capitalised(String name) {
        return WORD.matcher(name).replaceAll(word -> {
            String lower = word.group().toLowerCase(Locale.FRENCH);
            boolean small = word.start() > 0 && SMALL_WORDS.contains(lower);
            return small ? lower : lower.substring(0, 1).toUpperCase(Locale.FRENCH) + lower.substring(1);
        });
    }
}
