package fr.gisement.usecase;

/** A picture as {@link PictureWorkshop} made it anew: a JPEG of its pixels and nothing else. */
public final class PreparedPicture {

    private final byte[] jpeg;
    private final int width;
    private final int height;

    PreparedPicture(byte[] jpeg, int width, int height) {
        this.jpeg = jpeg;
        this.width = width;
        this.height = height;
    }

    public byte[] jpeg() {
        return jpeg.clone();
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }
}
