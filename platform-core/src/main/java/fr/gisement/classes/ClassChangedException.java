package fr.gisement.classes;

/** Somebody else changed the class since it was read, or it is no more: to be looked at again. */
public final class ClassChangedException extends RuntimeException {

    ClassChangedException(ClassId id) {
        super("Class " + id + " was changed by somebody else");
    }
}
