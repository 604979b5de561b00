package fr.gisement.help;

/** What a school needs help with; the texts of the screens bear these names. */
public enum HelpTopic {
    ACCOUNTS,
    CLASSES,
    BLOG,
    FAMILIES,
    PICTURES,
    TRAINING,
    OTHER
}
