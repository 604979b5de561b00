package fr.gisement.blog;

/** What became of what somebody wrote. */
public sealed interface Writing {

    /** It is done, and this is the draft now. */
    record Done(Draft draft) implements Writing {}

    /** Nothing was done: somebody else saved other words meanwhile, which these would have replaced. */
    record Apart(Draft theirs) implements Writing {}

    /** Nothing was done: the article is no more. */
    record Gone() implements Writing {}
}
