package fr.gisement.image;

/** Why no image was made or none could be run, as a key of the messages and what fills its places. */
public final class ImageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;
    private final String key;
    private final transient Object[] arguments;

    ImageException(int exitCode, String key, Object... arguments) {
        super(key);
        this.exitCode = exitCode;
        this.key = key;
        this.arguments = arguments.clone();
    }

    int exitCode() {
        return exitCode;
    }

    String sentence(Messages messages) {
        return messages.get(key, arguments);
    }

    @Override
    public String getMessage() {
        return sentence(Messages.ENGLISH);
    }
}
