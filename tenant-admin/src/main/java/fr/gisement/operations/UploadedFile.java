package fr.gisement.operations;

/** A file that somebody gave or is to get. */
public final class UploadedFile {

    private static final int LONGEST_NAME = 200;

    private final String name;
    private final byte[] content;

    /**
     * Holds the content as it is: nobody writes in it any more.
     *
     * @param name what people call it; a folder before it and anything that no name holds is left out
     */
    public UploadedFile(String name, byte[] content) {
        String plain = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        this.name = plain.isEmpty() ? "–" : plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
        this.content = content;
    }

    public String name() {
        return name;
    }

    public byte[] content() {
        return content;
    }

    @Override
    public String toString() {
        return name + " (" + content.length + " bytes)";
    }
}
