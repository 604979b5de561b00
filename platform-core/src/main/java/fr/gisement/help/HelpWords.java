package fr.gisement.help;

/** Words that a school or a trainer wrote. */
final class HelpWords {

    private HelpWords() {}

    /** @throws IllegalArgumentException when there are none, or too many */
    static String checked(String words) {
        String said = words.strip();
        if (said.isEmpty() || said.length() > HelpRequest.LONGEST) {
            throw new IllegalArgumentException("Words are missing, or longer than " + HelpRequest.LONGEST);
        }
        return said;
    }
}
