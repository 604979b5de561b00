package fr.gisement.console.onboarding;

/** How far somebody is in an onboarding. */
enum Stage {
    FILES,
    REHEARSAL,
    RUN
}
