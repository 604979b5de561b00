package fr.gisement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import javax.imageio.ImageIO;

/** Somebody who writes a path, and first sends what is none. */
final class PathAuthor {

    /** More than a form of Spring's takes. */
    private static final int HEAVY = 12_000_000;

    /** A file is sent, looked at and kept, on a machine that may be busy. */
    static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);

    private final Page page;

    PathAuthor(Page page) {
        this.page = page;
    }

    void addText() {
        button("Texte").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Titre de l’étape").fill("Dix mots au plus");
        dialog.getByLabel("Texte").fill("Un titre dit ce que l’on verra.\n\nIl tient sur une ligne.");
        PathBrowserTests.button(dialog, "Enregistrer").click();
        assertThat(page.locator(".path-told")).containsText("L’étape est enregistrée.");
    }

    void addVideo() throws IOException {
        button("Vidéo").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        send(dialog, "film.mp4", "Ceci n’est pas un film".getBytes(StandardCharsets.UTF_8));
        assertThat(dialog).containsText("Ce fichier n’est pas une vidéo MP4 ou WebM");
        byte[] heavy = Arrays.copyOf("\0\0\0\u0018ftypisom".getBytes(StandardCharsets.ISO_8859_1), HEAVY);
        send(dialog, "film.mp4", heavy);
        assertThat(dialog).containsText("Fichier reçu : vidéo MP4, 12", SOON);
        send(dialog, "film.webm", film());
        assertThat(dialog).containsText("Fichier reçu : vidéo WebM", SOON);
        dialog.getByLabel("Titre de l’étape").fill("Le geste");
        PathBrowserTests.button(dialog, "Enregistrer").click();
        assertThat(dialog).containsText("Ce champ est à remplir.");
        dialog.getByLabel("Transcription").fill("On touche « Titre », puis on écrit.");
        PathBrowserTests.button(dialog, "Enregistrer").click();
        assertThat(page.locator("video")).hasCount(1);
    }

    void addPicture() throws IOException {
        button("Image").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        PathBrowserTests.button(dialog, "Enregistrer").click();
        assertThat(dialog).containsText("Choisissez d’abord une image.");
        send(dialog, "capture.png", picture());
        assertThat(dialog).containsText("Fichier reçu : image", SOON);
        dialog.getByLabel("Titre de l’étape").fill("Où l’écrire");
        dialog.getByLabel("Ce que montre l’image").fill("La page d’un article, le titre entouré");
        PathBrowserTests.button(dialog, "Enregistrer").click();
        assertThat(page.locator(".path-step img")).hasAttribute("alt", "La page d’un article, le titre entouré");
        page.waitForFunction("document.querySelector('.path-step img').naturalWidth === 640");
    }

    /** Steps are moved by keyboard too. */
    void order() {
        Locator second = page.locator(".path-steps > li").nth(1);
        button("Monter l’étape « Le geste »").focus();
        page.keyboard().press("Enter");
        assertThat(second).containsText("Dix mots au plus");
        button("Descendre l’étape « Le geste »").focus();
        page.keyboard().press("Enter");
        assertThat(second).containsText("Le geste");
    }

    static void send(Locator dialog, String name, byte[] content) {
        dialog.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(name, "application/octet-stream", content));
    }

    private Locator button(String name) {
        return PathBrowserTests.button(page.locator("main"), name);
    }

    static byte[] picture() throws IOException {
        BufferedImage picture = new BufferedImage(640, 360, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(new Color(0xfffdf8));
        pen.fillRect(0, 0, 640, 360);
        pen.setColor(new Color(0x1f5c4f));
        pen.setStroke(new BasicStroke(6));
        pen.drawOval(60, 40, 420, 90);
        pen.fillRect(90, 75, 340, 20);
        pen.setColor(Color.LIGHT_GRAY);
        for (int line = 0; line < 5; line++) {
            pen.fillRect(90, 170 + 30 * line, 460, 10);
        }
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }

    private static byte[] film() throws IOException {
        try (InputStream in = Objects.requireNonNull(PathBrowserTests.class.getResourceAsStream("film.webm"))) {
            return in.readAllBytes();
        }
    }
}
