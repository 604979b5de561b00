package fr.gisement.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of the documentation, taken by the browser tests when they are asked for with
 * {@code -Dgisement.pictures=docs/images}; a relative folder is one of the repository. Not asked for, nothing happens.
 */
final class Pictures {

    private static final String FOLDER = "gisement.pictures";

    private Pictures() {}

    /** What the window shows, or the page from top to bottom. */
    static void take(Page page, String name, boolean whole) {
        @Nullable String folder = System.getProperty(FOLDER);
        if (folder == null) {
            return;
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(place(folder, name + ".png"))
                .setAnimations(ScreenshotAnimations.DISABLED)
                .setCaret(ScreenshotCaret.HIDE)
                .setFullPage(whole));
    }

    /** A file that was downloaded, to be looked at too. */
    static void keep(String name, byte[] content) throws IOException {
        @Nullable String folder = System.getProperty(FOLDER);
        if (folder != null) {
            Files.write(place(folder, name), content);
        }
    }

    private static Path place(String folder, String name) {
        Path repository = Objects.requireNonNull(Path.of("").toAbsolutePath().getParent());
        return repository.resolve(folder).resolve(name);
    }
}
