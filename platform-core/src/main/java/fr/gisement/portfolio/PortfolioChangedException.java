package fr.gisement.portfolio;

/** Somebody changed the portfolio since it was looked at. */
public final class PortfolioChangedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PortfolioChangedException() {
        super("The portfolio was changed meanwhile");
    }
}
