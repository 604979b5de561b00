package fr.gisement.training;

/** There is a module of this title already. */
public final class ModuleTitleTakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ModuleTitleTakenException(String title) {
        super("There is a module " + title);
    }
}
