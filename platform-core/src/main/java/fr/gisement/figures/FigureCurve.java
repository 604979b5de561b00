package fr.gisement.figures;

/** What the curves before and after a training count. */
public enum FigureCurve {
    /** Schools with a first article, by weeks from their first training. */
    TRAINED_ARTICLE,
    /** Schools with a first article, as long as they had no training, by weeks from their first stage. */
    UNTRAINED_ARTICLE,
    /** Staff with an activated account, by weeks from their school's first training. */
    TRAINED_ACTIVATED,
    /** Staff with an activated account, as long as their school had no training, by weeks from its first stage. */
    UNTRAINED_ACTIVATED
}
