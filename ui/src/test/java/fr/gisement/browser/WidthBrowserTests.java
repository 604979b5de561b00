package fr.gisement.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A circonscription's screens between a phone's width and a desk's, where tables and columns have the least to spare. */
@StartedApplication
@ExtendWith(Chromium.class)
class WidthBrowserTests extends InTrainedTown {

    private static final String TOWN = "/c/" + TrainedTown.CIRCONSCRIPTION;

    /** Words that stand outside the window, or that what they stand in cuts off. */
    private static final String CUT = """
            [...document.querySelectorAll('main *')].filter(it => {
              if (!it.checkVisibility() || it.closest('svg, .visually-hidden, [slot=sr-label]')
                  || ![...it.childNodes].some(n => n.nodeType === 3 && n.textContent.trim())) return false;
              const box = it.getBoundingClientRect();
              if (box.width < 2 || box.height < 2) return false;
              if (box.right > innerWidth + 1 || box.left < -1) return !it.closest('.stage-board');
              return getComputedStyle(it).overflowX !== 'visible' && it.scrollWidth > it.clientWidth + 1;
            }).map(it => it.textContent.trim().slice(0, 40))""";

    @BeforeEach
    void somethingHappened() {
        FigureFacts.write(installation, TrainedTown.CIRCONSCRIPTION);
        installation.execute("""
                insert into %1$s.training_session_trainer (session_id, person_id)
                select s.id, p.id from %1$s.training_session s, platform.person p where p.mail = '%2$s'""".formatted(schema(), TrainedTown.SAMIA));
    }

    @ParameterizedTest
    @ValueSource(ints = {768, 1024})
    void everythingHasRoomOnATabletToo(int width, Browser browser) {
        List<String> faults = new ArrayList<>();
        try (Visitor samia = visitor(browser, TrainedTown.SAMIA, width)) {
            for (String screen : List.of(
                    "/aujourdhui",
                    "/accompagnement",
                    "/accompagnement?vue=liste",
                    "/accompagnement?vue=carte",
                    "/accompagnement/bruay-1",
                    "/formations",
                    "/formations?vue=passees",
                    "/formations/seances/" + session(),
                    "/formations/enseignants",
                    "/chiffres",
                    "/ecoles")) {
                samia.open(TOWN + screen);
                Page page = samia.page();
                samia.wholePicture(
                        "largeur" + screen.replaceAll("/seances/.*", "/seance").replaceAll("[/?=]", "-"));
                if (page.locator("h1").textContent().startsWith("Quelque chose")) {
                    faults.add(screen + " failed");
                }
                if (samia.scrollsSideways()) {
                    faults.add(screen + " scrolls sideways");
                }
                ((List<?>) page.evaluate(CUT)).forEach(words -> faults.add(screen + " cuts " + words));
                samia.accessibilityFaults().forEach(fault -> faults.add(screen + " " + fault));
            }
        }
        assertThat(faults).isEmpty();
    }

    private String session() {
        return installation
                .query("select id from %s.training_session order by starts_at desc limit 1".formatted(schema()))
                .getFirst();
    }

    private String schema() {
        return installation
                .query("select schema_name from platform.tenant where slug = '%s'"
                        .formatted(TrainedTown.CIRCONSCRIPTION))
                .getFirst();
    }
}
