package fr.gisement.usecase;

import fr.gisement.usecase.PictureRefusedException.Reason;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.springframework.stereotype.Component;

/**
 * Makes a picture anew from what somebody gave: its pixels, upright, no larger than a screen shows, and nothing of what
 * the file said besides, such as where it was taken. The size is read before the picture is unfolded.
 */
@Component
public class PictureWorkshop {

    private static final Set<String> FORMATS = Set.of("jpeg", "png");
    private static final float QUALITY = 0.85f;

    /** Each unfolded picture takes memory. */
    private static final int AT_ONCE = 2;

    private final UseCaseProperties properties;
    private final Semaphore benches = new Semaphore(AT_ONCE, true);

    PictureWorkshop(UseCaseProperties properties) {
        this.properties = properties;
    }

    /** @throws PictureRefusedException when the file is no picture that can be taken */
    public PreparedPicture prepare(byte[] file) {
        if (file.length > properties.largestPicture().toBytes()) {
            throw new PictureRefusedException(Reason.HEAVY);
        }
        benches.acquireUninterruptibly();
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            BufferedImage picture = upright(read(stream), JpegOrientation.of(file));
            return new PreparedPicture(write(picture), picture.getWidth(), picture.getHeight());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            benches.release();
        }
    }

    private BufferedImage read(ImageInputStream stream) {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
        if (!readers.hasNext()) {
            throw new PictureRefusedException(Reason.FORMAT);
        }
        ImageReader reader = readers.next();
        try {
            if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                throw new PictureRefusedException(Reason.FORMAT);
            }
            reader.setInput(stream, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width * height > properties.mostPixels()) {
                throw new PictureRefusedException(Reason.LARGE);
            }
            ImageReadParam parameters = reader.getDefaultReadParam();
            // of every second pixel, or third, while that is enough: it is never unfolded whole
            int step = (int) Math.ceilDiv(Math.max(width, height), 2L * properties.longestSide());
            parameters.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, parameters);
        } catch (PictureRefusedException refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) { // readers throw anything over a file made to break them
            throw new PictureRefusedException(Reason.BROKEN);
        } finally {
            reader.dispose();
        }
    }

    /** Scaled down and turned as the camera was held, on white where it was transparent. */
    private BufferedImage upright(BufferedImage source, JpegOrientation orientation) {
        double scale = Math.min(1, (double) properties.longestSide() / Math.max(source.getWidth(), source.getHeight()));
        int width = Math.max(1, (int) Math.round(source.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(source.getHeight() * scale));
        AffineTransform turn = orientation.turn(width, height);
        BufferedImage made = orientation.onItsSide()
                ? new BufferedImage(height, width, BufferedImage.TYPE_INT_RGB)
                : new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = made.createGraphics();
        try {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, made.getWidth(), made.getHeight());
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
            pen.transform(turn);
            pen.drawImage(source, 0, 0, width, height, null);
        } finally {
            pen.dispose();
        }
        return made;
    }

    private static byte[] write(BufferedImage picture) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(stream);
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(picture, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
