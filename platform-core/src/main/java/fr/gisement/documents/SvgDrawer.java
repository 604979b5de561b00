package fr.gisement.documents;

import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.io.File;
import java.util.List;
import org.w3c.dom.Element;

/**
 * Draws the few elements that our charts are made of, by the paper's own fonts. A whole reader of SVG would bring its
 * scripts, its style sheets and its fetching along, and fonts of the machine, of which the image has none.
 */
final class SvgDrawer implements SVGDrawer {

    @Override
    public SVGImage buildSVGImage(
            Element svg, Box box, CssContext css, double cssWidth, double cssHeight, double dotsPerPixel) {
        String[] view = svg.getAttribute("viewBox").strip().split("[\\s,]+", -1);
        if (view.length != 4) {
            throw new IllegalArgumentException("a drawing without a viewBox");
        }
        double width = Double.parseDouble(view[2]);
        double height = Double.parseDouble(view[3]);
        double scale = cssWidth > 0 ? cssWidth / width : dotsPerPixel;
        return new Image(svg, width * scale, height * scale, scale);
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> fontFaces, SharedContext shared) {
        // the paper's own fonts are asked of the page
    }

    @Override
    public void addFontFile(File file, String family, Integer weight, FontStyle style) {
        // as above
    }

    @Override
    public void close() {
        // holds nothing
    }

    private record Image(Element svg, double width, double height, double scale) implements SVGImage {

        @Override
        public int getIntrinsicWidth() {
            return (int) Math.round(width);
        }

        @Override
        public int getIntrinsicHeight() {
            return (int) Math.round(height);
        }

        @Override
        public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
            var stroke = device.getStroke();
            new SvgPen(device, context, x, y, scale).draw(svg);
            device.setStroke(stroke);
            device.setColor(FSRGBColor.BLACK);
        }
    }
}
