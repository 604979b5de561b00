package fr.gisement.classes;

/** The school already has a class of this name, that year, on that site. */
public final class ClassNameTakenException extends RuntimeException {

    private final String name;
    private final boolean archived;

    ClassNameTakenException(String name, boolean archived) {
        super("There is a class named " + name + " already");
        this.name = name;
        this.archived = archived;
    }

    /** The name, as the other class has it. */
    public String name() {
        return name;
    }

    /** Whether the other class was put away. */
    public boolean archived() {
        return archived;
    }
}
