package fr.gisement.files;

/** A file that {@link FileInspection} let through. */
public final class ReceivedFile {

    private final FileFormat format;
    private final byte[] content;

    ReceivedFile(FileFormat format, byte[] content) {
        this.format = format;
        this.content = content;
    }

    public FileFormat format() {
        return format;
    }

    /** How heavy it is. */
    public int bytes() {
        return content.length;
    }

    /** The content itself, not to be changed: a film is not copied for each who asks. */
    public byte[] content() {
        return content;
    }
}
