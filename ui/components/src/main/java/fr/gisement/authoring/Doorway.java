package fr.gisement.authoring;

import java.util.function.Consumer;
import java.util.function.Predicate;

/** How a part of a screen gets to where its services answer: into the tenant of the screen, or nowhere in particular. */
public interface Doorway {

    /** Does what a click asks for. @return whether it was done; the screen has said why not */
    boolean here(Runnable action);

    /** Does what a download asks for; what may not be is thrown. */
    void inside(Runnable action);

    /** Of a screen of no tenant. */
    static Doorway open() {
        return of(
                action -> {
                    action.run();
                    return true;
                },
                Runnable::run);
    }

    /**
     * Of a screen that says how.
     *
     * @param here as {@link #here}
     * @param inside as {@link #inside}
     */
    static Doorway of(Predicate<Runnable> here, Consumer<Runnable> inside) {
        return new Doorway() {
            @Override
            public boolean here(Runnable action) {
                return here.test(action);
            }

            @Override
            public void inside(Runnable action) {
                inside.accept(action);
            }
        };
    }
}
