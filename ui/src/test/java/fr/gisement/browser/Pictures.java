package fr.gisement.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ScreenshotCaret;
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
        Path repository = Objects.requireNonNull(Path.of("").toAbsolutePath().getParent());
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(repository.resolve(folder).resolve(name + ".png"))
                .setAnimations(ScreenshotAnimations.DISABLED)
                .setCaret(ScreenshotCaret.HIDE)
                .setFullPage(whole));
    }
}
