package fr.gisement.usecase;

/** What somebody writes to whoever proposed a use case. */
final class Remarks {

    private Remarks() {}

    /** @throws IllegalArgumentException when there is nothing, or too much */
    static String checked(String words) {
        String said = words.strip();
        if (said.isEmpty() || said.length() > UseCase.REMARK_LENGTH) {
            throw new IllegalArgumentException("A remark is missing, or longer than " + UseCase.REMARK_LENGTH);
        }
        return said;
    }
}
