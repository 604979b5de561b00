package fr.gisement.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.logging.Level;

/** Sets a paper on pages. */
final class PdfWriter {

    static {
        // it tells each of its steps
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private PdfWriter() {}

    static byte[] write(Paper paper) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .withW3cDocument(paper.document(), null)
                .usePdfUaAccessibility(true)
                .usePdfVersion(1.7f)
                .withProducer("Gisement")
                .useFont(() -> resource("andika.ttf"), "Andika", 400, FontStyle.NORMAL, true)
                .useFont(() -> resource("andika-bold.ttf"), "Andika", 700, FontStyle.NORMAL, true)
                .useReplacementText("?")
                .useSVGDrawer(new SvgDrawer())
                .toStream(pdf);
        // whatever a paper names: no address is asked, no file opened
        builder.useUriResolver((base, uri) -> null);
        for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((uri, type) -> false, when);
        }
        try {
            builder.run();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return pdf.toByteArray();
    }

    static InputStream resource(String name) {
        return Objects.requireNonNull(PdfWriter.class.getResourceAsStream(name), name);
    }
}
