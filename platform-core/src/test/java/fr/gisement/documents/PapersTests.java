package fr.gisement.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.sun.net.httpserver.HttpServer;
import fr.gisement.documents.FigureReport.Column;
import fr.gisement.documents.FigureReport.Definition;
import fr.gisement.documents.FigureReport.Figure;
import fr.gisement.documents.SignatureSheet.Boxes;
import fr.gisement.documents.SignatureSheet.Participant;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

class PapersTests {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final String SVG = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 680 120" role="img"><title>Titre caché</title>
            <g><rect x="10" y="10" width="300" height="30" fill="#1f5d50"/><text x="320" y="30" font-size="14" \
            fill="#21302c">Écoles ouvertes : 42</text></g>
            <line x1="10" y1="60" x2="600" y2="60" stroke="#8a8a78" stroke-width="1" stroke-dasharray="4 3"/>
            <path d="M10 100 L100 80 L200 90" fill="none" stroke="#a83f28" stroke-width="2"/>
            <circle cx="200" cy="90" r="4" fill="#a83f28"/>
            <text x="600" y="100" font-size="12" font-weight="bold" text-anchor="end" fill="#21302c">fin</text></svg>""";

    @Test
    void aSheetToSignNamesEachWithTheirSchoolAndHasItsHeadOnEveryPage() throws IOException {
        byte[] pdf = Papers.pdf(sheet(Boxes.MORNING_AND_AFTERNOON, 40, 6));
        try (PDDocument read = Loader.loadPDF(pdf)) {
            keep("emargement", read);
            assertThat(read.getNumberOfPages()).isEqualTo(3);
            for (int page = 1; page <= 3; page++) {
                String text = text(read, page);
                assertThat(text).contains("Page " + page + " sur 3");
                if (page < 3) {
                    assertThat(text).contains("Nom et prénom École Matin Après-midi");
                }
            }
            String all = text(read, 0);
            assertThat(all)
                    .contains("Circonscription de Lyon 3")
                    .contains("Feuille d’émargement")
                    .contains("Premiers pas dans l’espace école")
                    .contains("mardi 1er décembre 2026")
                    .contains("de 9 h à 16 h 30")
                    .contains("École Jules Ferry, Sainte-Foy-lès-Lyon")
                    .contains("Formateurs Hélène Forêt, Łukasz Nguyễn")
                    .contains("Signature des formateurs")
                    .contains("40 Participant·e 40 École n° 40, Oullins");
            assertThat(all.lines().map(String::strip)).contains("41", "46").doesNotContain("47");
        }
    }

    @Test
    void whoSignsOnceHasOneBox() throws IOException {
        try (PDDocument read = Loader.loadPDF(Papers.pdf(sheet(Boxes.ONCE, 8, 2)))) {
            keep("emargement-une-fois", read);
            assertThat(read.getNumberOfPages()).isEqualTo(1);
            assertThat(text(read, 0)).contains("École Signature").doesNotContain("Matin");
        }
    }

    @Test
    void aCertificateSaysWhoWhatWhenAndHowLong() throws IOException {
        Certificate certificate = new Certificate(
                "Inspection de l’éducation nationale, circonscription de Lyon 3",
                "Anaïs Lefèvre-Œhler",
                "Le cahier de liaison & les « mots » aux familles",
                List.of(DAY, DAY.plusDays(7)),
                Duration.ofMinutes(330),
                "animations pédagogiques (18 h)",
                "École Jules Ferry",
                List.of("Hélène Forêt"),
                DAY.plusDays(8),
                "0190-ab12-cd34");
        try (PDDocument read = Loader.loadPDF(Papers.pdf(certificate))) {
            keep("attestation", read);
            assertThat(read.getNumberOfPages()).isEqualTo(1);
            assertThat(text(read, 0))
                    .contains("Attestation de présence")
                    .contains("Anaïs Lefèvre-Œhler")
                    .contains("Le cahier de liaison & les « mots » aux familles")
                    .contains("Dates mardi 1er décembre 2026, mardi 8 décembre 2026")
                    .contains("Durée 5 h 30")
                    .contains("Au titre de animations pédagogiques (18 h)")
                    .contains("Formateur Hélène Forêt")
                    .contains("Fait le 9 décembre 2026")
                    .contains("Attestation n° 0190-ab12-cd34");
        }
    }

    @Test
    void aReportShowsItsDrawingsAndTheirTables() throws IOException {
        try (PDDocument read = Loader.loadPDF(Papers.pdf(report(SVG, "Écoles par étape")))) {
            keep("chiffres", read);
            String text = text(read, 0);
            assertThat(text)
                    .contains("Chiffres arrêtés au 1er décembre 2026")
                    .contains("École ouverte : mise en service et non suspendue.")
                    .contains("Écoles ouvertes : 42")
                    .contains("Lyon 3 42 1 127")
                    .contains("Les groupes de moins de cinq ne sont pas montrés.")
                    .doesNotContain("Titre caché");
        }
    }

    @Test
    void wordsBeginAtTheLeftOfTheirColumnAndNumbersEndAtItsRight() throws IOException {
        FigureReport report = new FigureReport(
                "Circonscription de Lyon 3",
                "Chiffres",
                DAY,
                List.of(),
                List.of(new Figure(
                        "Tableau",
                        null,
                        "",
                        List.of(Column.ofWords("Site"), Column.ofWords("Étape"), Column.ofNumbers("Total")),
                        List.of(
                                List.of("Curie", "Autonome", "7"),
                                List.of("Jaurès", "Premier-article-et-plus-loin", "11270"),
                                List.of("Zola", "Bloquée", "–")),
                        List.of())));
        try (PDDocument read = Loader.loadPDF(Papers.pdf(report))) {
            keep("tableau", read);
            List<TextPosition> letters = letters(read);
            float words = left(letters, "Étape");
            assertThat(left(letters, "Autonome")).isEqualTo(words, within(0.1f));
            assertThat(left(letters, "Premier-article")).isEqualTo(words, within(0.1f));
            float numbers = right(letters, "Total");
            assertThat(right(letters, "11270")).isEqualTo(numbers, within(0.5f));
            assertThat(right(letters, "Autonome7")).isEqualTo(numbers, within(0.5f));
            assertThat(right(letters, "Bloquée–")).isEqualTo(numbers, within(0.5f));
        }
    }

    @Test
    void aPaperIsTaggedForScreenReadersAndBringsItsFonts() throws IOException {
        for (byte[] pdf : List.of(Papers.pdf(sheet(Boxes.ONCE, 30, 5)), Papers.pdf(report(SVG, "Écoles par étape")))) {
            try (PDDocument read = Loader.loadPDF(pdf)) {
                var catalog = read.getDocumentCatalog();
                assertThat(catalog.getLanguage()).isEqualTo("fr");
                assertThat(catalog.getMarkInfo().isMarked()).isTrue();
                assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
                assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
                assertThat(new String(catalog.getMetadata().toByteArray(), java.nio.charset.StandardCharsets.UTF_8))
                        .contains("pdfuaid");
                assertThat(read.getDocumentInformation().getTitle()).isNotBlank();
                for (PDPage page : read.getPages()) {
                    PDRectangle size = page.getMediaBox();
                    assertThat(Math.round(size.getWidth())).isEqualTo(595);
                    assertThat(Math.round(size.getHeight())).isEqualTo(842);
                    for (COSName name : page.getResources().getFontNames()) {
                        PDFont font = page.getResources().getFont(name);
                        assertThat(font.isEmbedded()).isTrue();
                        assertThat(font.getName()).contains("Andika");
                    }
                }
            }
        }
    }

    @Test
    void whatIsWrittenIsTextAndNothingIsFetched() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            String host = "http://127.0.0.1:" + server.getAddress().getPort();
            String evil = "<script>alert(1)</script> & <img src=\"" + host + "/a.png\"/>" + "<style>@import url(" + host
                    + "/b.css);</style>&eacute;\u0000\u0007]]>";
            String drawing = """
                    <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 10 10">
                    <style>@import url(%1$s/c.css); text { background: url(%1$s/d.png) }</style>
                    <image href="%1$s/e.png" xlink:href="%1$s/f.png" width="9" height="9"/>
                    <foreignObject><img xmlns="http://www.w3.org/1999/xhtml" src="%1$s/g.png"/></foreignObject>
                    <use href="%1$s/h.svg#i"/><script href="%1$s/j.js"/>
                    <rect width="9" height="9" fill="url(%1$s/k.svg#l)" style="background-image: url(%1$s/m.png)"/></svg>""".formatted(host);
            byte[] pdf = Papers.pdf(report(drawing, evil));
            try (PDDocument read = Loader.loadPDF(pdf)) {
                assertThat(text(read, 0).replaceAll("\\s+", " "))
                        .contains("<script>alert(1)</script> & <img src=")
                        .contains("&eacute;");
                assertThat(read.getPage(0).getResources().getXObjectNames()).isEmpty();
            }
            byte[] sheet = Papers.pdf(new SignatureSheet(
                    evil,
                    evil,
                    DAY,
                    LocalTime.of(9, 0),
                    LocalTime.NOON,
                    evil,
                    List.of(evil),
                    Boxes.ONCE,
                    List.of(new Participant(evil, evil)),
                    0));
            assertThat(sheet).isNotEmpty();
            assertThat(asked).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aDrawingThatIsNoneOrBringsADocumentTypeIsRefused() {
        for (String drawing : List.of(
                "",
                "<svg",
                "<html/>",
                "<!DOCTYPE svg [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><svg viewBox=\"0 0 1 1\">&a;</svg>")) {
            assertThatThrownBy(() -> Papers.pdf(report(drawing, "Titre"))).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void lettersThatNoFontHasAreReplacedAndAccentsInPiecesAreJoined() throws IOException {
        Certificate certificate = new Certificate(
                "IEN",
                "Zoe\u0301 Şahin Đỗ 王",
                "Module",
                List.of(DAY),
                Duration.ofHours(3),
                "x",
                "y",
                List.of(),
                DAY,
                "1");
        try (PDDocument read = Loader.loadPDF(Papers.pdf(certificate))) {
            assertThat(text(read, 0)).contains("Zoé Şahin Đỗ ?");
        }
    }

    private static SignatureSheet sheet(Boxes boxes, int participants, int emptyLines) {
        return new SignatureSheet(
                "Circonscription de Lyon 3",
                "Premiers pas dans l’espace école",
                DAY,
                LocalTime.of(9, 0),
                LocalTime.of(16, 30),
                "École Jules Ferry, Sainte-Foy-lès-Lyon",
                List.of("Hélène Forêt", "Łukasz Nguyễn"),
                boxes,
                IntStream.rangeClosed(1, participants)
                        .mapToObj(n -> new Participant("Participant·e " + n, "École n°\u202F" + n + ", Oullins"))
                        .toList(),
                emptyLines);
    }

    private static FigureReport report(String svg, String title) {
        return new FigureReport(
                "Académie de Lyon",
                "Mise en service des écoles",
                DAY,
                List.of(
                        new Definition("École ouverte", "mise en service et non suspendue."),
                        new Definition(
                                "Personnels", "qui ont une appartenance en cours, élèves et familles exceptés.")),
                List.of(new Figure(
                        title,
                        svg,
                        "Quarante-deux écoles sont ouvertes.",
                        List.of(
                                Column.ofWords("Circonscription"),
                                Column.ofNumbers("Écoles"),
                                Column.ofNumbers("Personnels")),
                        List.of(List.of("Lyon 3", "42", "1\u202F127"), List.of("Oullins", "–", "85")),
                        List.of("Les groupes de moins de cinq ne sont pas montrés."))));
    }

    private static List<TextPosition> letters(PDDocument read) throws IOException {
        List<TextPosition> letters = new ArrayList<>();
        new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition letter) {
                letters.add(letter);
            }
        }.getText(read);
        return letters;
    }

    private static float left(List<TextPosition> letters, String words) {
        return letters.get(start(letters, words)).getX();
    }

    private static float right(List<TextPosition> letters, String words) {
        TextPosition last = letters.get(start(letters, words) + words.length() - 1);
        return last.getX() + last.getWidth();
    }

    private static int start(List<TextPosition> letters, String words) {
        String all = letters.stream().map(TextPosition::getUnicode).collect(Collectors.joining());
        assertThat(all).contains(words);
        return all.indexOf(words);
    }

    private static String text(PDDocument read, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        if (page > 0) {
            stripper.setStartPage(page);
            stripper.setEndPage(page);
        }
        return stripper.getText(read).replace('\u00A0', ' ');
    }

    /** Pages to look at, when asked for: {@code -Dgisement.pictures=folder}. */
    static void keep(String name, PDDocument read) throws IOException {
        String folder = System.getProperty("gisement.pictures");
        if (folder != null) {
            Files.createDirectories(Path.of(folder));
            for (int page = 0; page < read.getNumberOfPages(); page++) {
                BufferedImage image = new PDFRenderer(read).renderImageWithDPI(page, 72);
                ImageIO.write(
                        image,
                        "png",
                        Path.of(folder, "pdf-" + name + "-" + (page + 1) + ".png")
                                .toFile());
            }
        }
    }
}
