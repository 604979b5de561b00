package fr.gisement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.gisement.figures.FigureReporting;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;

/** The figures of a circonscription and of the académie, as all who may see them do, and who may not. */
@StartedApplication
@ExtendWith(Chromium.class)
class FiguresBrowserTests extends InTrainedTown {

    private static final String OWN = "/c/" + TrainedTown.CIRCONSCRIPTION + "/chiffres";
    private static final String ALL = "/console/chiffres";
    private static final Pattern UNTRANSLATED = Pattern.compile("(figures|figurebook|console|followup)\\.[a-z]");

    private final List<String> faults = new ArrayList<>();

    @Autowired
    private FigureReporting reporting;

    @BeforeEach
    void somethingHappened() {
        FigureFacts.write(installation, TrainedTown.CIRCONSCRIPTION);
    }

    @Test
    void aTrainerAndTheInspectorReadTheirCirconscriptionsFigures(Browser browser) {
        try (Visitor samia = visitor(browser, TrainedTown.SAMIA, PHONE);
                Visitor helene = visitor(browser, TrainedTown.INSPECTOR, DESK)) {
            for (Visitor reader : List.of(samia, helene)) {
                reader.open(OWN);
                Page page = reader.page();
                assertThat(key(page, "Formés au moins une fois")).containsText("24");
                isSound(reader);
                reader.wholePicture("chiffres");
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void theRectoratComparesWhatWasReported(Browser browser) {
        reporting.reportAll();
        try (Visitor alice = visitor(browser, DemonstrationFleet.ADMIN, DESK);
                Visitor phone = visitor(browser, DemonstrationFleet.ADMIN, PHONE)) {
            for (Visitor reader : List.of(alice, phone)) {
                reader.open(ALL);
                isSound(reader);
                reader.wholePicture("console-chiffres");
            }
        }
        assertThat(faults).isEmpty();
    }

    private static Locator key(Page page, String title) {
        return page.locator("tr", new Page.LocatorOptions().setHasText(title)).first();
    }

    /** Notes what is not as it should be, so that one walk tells of all of it. */
    private void isSound(Visitor visitor) {
        String where = visitor.page().url().replaceFirst("^[^/]+//[^/]+", "") + ": ";
        visitor.accessibilityFaults().forEach(fault -> faults.add(where + fault));
        visitor.strangers().forEach(stranger -> faults.add(where + stranger));
        visitor.complaints().forEach(complaint -> faults.add(where + complaint));
        if (visitor.scrollsSideways()) {
            faults.add(where + "scrolls sideways");
        }
        if (UNTRANSLATED.matcher(visitor.page().locator("body").innerText()).find()) {
            faults.add(where + "a text is missing");
        }
    }
}
