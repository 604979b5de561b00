package fr.gisement.operations;

/** What an operation is doing right now; the text on screen is {@code operations.step.<step>}. */
public enum OperationStep {
    WAITING,
    /** Reading the files and comparing them with the registry. */
    COMPARING,
    /** Opening, renaming, closing spaces one after the other; {@code stepName} is the last one. */
    ONBOARDING,
    UNDOING,
    /** Changing one tenant's state. */
    CHANGING,
    /** Giving or taking a right in a circonscription. */
    ASSIGNING,
    /** Bringing the platform and the templates up to date. */
    PREPARING,
    /** The waves of a rollout. */
    SPARES,
    TENTH,
    REST,
    CHECKING,
    ENDED
}
