package fr.gisement.operations;

/** Why an operation cannot be done, in words for who asked. */
final class OperationFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Told told;

    OperationFailedException(Told told) {
        super(told.french());
        this.told = told;
    }

    Told told() {
        return told;
    }
}
