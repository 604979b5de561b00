package fr.gisement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import fr.gisement.identity.PersonId;
import fr.gisement.identity.Role;
import fr.gisement.tenancy.TenantId;
import fr.gisement.testing.TestInstallation;
import fr.gisement.testing.TestPeople;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A session from the catalogue to what participants thought of it, as all who see it do. */
@StartedApplication
@ExtendWith(Chromium.class)
class TrainingBrowserTests {

    private static final String TRAINING = "/c/auchel/formations";
    private static final String MINE = "/e/" + DemonstrationFleet.OPEN + "/formations";
    private static final String MODULE = "Découverte de l’espace numérique";
    private static final int DESK = 1280;

    /** The screen with the code looks every five seconds. */
    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);

    @LocalServerPort
    private int port;

    @Autowired
    private TestInstallation installation;

    @AfterEach
    void clear() {
        for (String table : List.of(
                "training_evaluation",
                "training_evaluated",
                "training_ability",
                "training_enrolment",
                "training_invitation",
                "training_session_trainer",
                "training_session")) {
            installation.execute("delete from %s.%s".formatted(schema(), table));
            installation.execute("delete from %s.%s".formatted(schema("lens"), table));
        }
    }

    @Test
    void aSessionFromTheCatalogueToWhatItsParticipantsThought(Browser browser) throws IOException, ReaderException {
        try (Visitor eric = desk(browser, DemonstrationFleet.ERUN);
                Visitor claire = Visitor.withPhone(browser, port).signIn(DemonstrationFleet.TEACHER)) {
            plan(eric);
            String session = eric.arrived("/c/auchel/formations/seances/[0-9a-f-]{36}");

            enrol(claire);
            bringToNow();
            eric.open(session + "/qr");
            String link = scan(eric.page());
            isSound(eric);
            eric.picture("formation-code");

            claire.page().navigate(link);
            assertThat(claire.page().locator("main")).containsText("Claire Dubois, vous êtes à la séance");
            isSound(claire);
            claire.picture("formation-presence");
            button(claire.page().locator("main"), "C’est moi, je suis là").click();
            assertThat(claire.page().locator("main")).containsText("vous êtes présent·e");
            assertThat(eric.page().locator(".count")).containsText("Une personne présente", SOON);
            try (Visitor karim = Visitor.withPhone(browser, port)) {
                karim.page().navigate(link); // who signs in first, and had no place
                karim.page().fill("[name=mail]", DemonstrationFleet.COLLEAGUE);
                karim.page().fill("[name=password]", DemonstrationFleet.PASSWORD);
                karim.page().click("form [type=submit]");
                button(karim.page().locator("main"), "C’est moi, je suis là").click();
                assertThat(karim.page().locator("main")).containsText("votre demande est sur l’écran");
            }

            eric.open(session);
            button(eric.page().locator("main"), "Accueillir Karim Petit").click();
            assertThat(eric.page().locator(".told")).hasText("Karim Petit : présent·e.");
            isSound(eric);
            eric.wholePicture("formation-seance");
            assertThat(paper(eric.page(), "Feuille d’émargement"))
                    .contains("Découverte")
                    .contains("Dubois Claire")
                    .contains("Petit Karim");
            button(eric.page().locator(".page-header"), "Clore la séance").click();
            button(eric.page().getByRole(AriaRole.DIALOG), "Clore la séance").click();
            assertThat(eric.page().locator("main")).containsText("Aucune réponse pour l’instant");

            evaluate(claire);
            try (Visitor irene = desk(browser, DemonstrationFleet.IEN)) {
                irene.open(session);
                assertThat(irene.page().locator("main")).containsText("Une réponse. Les résultats apparaissent");
                assertThat(irene.page().locator("body")).not().containsText("Dubois");
                assertThat(irene.page().locator(".page-header .actions")).isHidden();
            }
        }
    }

    @Test
    void anHourThatAnotherCirconscriptionHasIsRefusedAndToldToItsOwnerAlone(Browser browser) {
        PersonId nora = trainer("nora.double@ac-lille.example", "Nora", "Double", "auchel", "lens");
        PersonId sami = trainer("sami.simple@ac-lille.example", "Sami", "Simple", "auchel");
        installation.execute("""
                with made as (
                    insert into %1$s.training_session (module_id, starts_at, ends_at, room, capacity, everybody, walk_ins,
                                                       counted_minutes, hours, created_by)
                    select id, timestamp '%2$s 15:00' at time zone 'Europe/Paris',
                           timestamp '%2$s 17:00' at time zone 'Europe/Paris', 'Lens', 10, true, false, 120, 'EIGHTEEN',
                           '%3$s'
                    from platform.training_module where title = 'Le blog de la classe' returning id)
                insert into %1$s.training_session_trainer (session_id, person_id) select id, '%3$s' from made""".formatted(schema("lens"), inAWeek(), nora));
        try (Visitor owner = desk(browser, "nora.double@ac-lille.example");
                Visitor colleague = Visitor.withPhone(browser, port).signIn("sami.simple@ac-lille.example")) {
            for (Visitor visitor : List.of(owner, colleague)) {
                visitor.open(TRAINING + "/catalogue");
                Page page = visitor.page();
                page.getByRole(
                                AriaRole.LINK,
                                new Page.GetByRoleOptions()
                                        .setName(Pattern.compile("Planifier une séance de.*Découverte")))
                        .click();
                when(page);
                page.getByLabel("Nora Double").check();
                button(page.locator("main"), "Planifier la séance").click();
                assertThat(page.locator("main")).containsText("Nora Double ne peut pas être à deux séances à la fois.");
                assertThat(page.getByLabel("Lieu")).hasValue("École Jean Jaurès, salle des maîtres");
                isSound(visitor);
                visitor.wholePicture("formation-ailleurs");
            }
            assertThat(owner.page().locator("main"))
                    .containsText("Déjà prévue dans la circonscription « Lens » : Le blog de la classe");
            assertThat(colleague.page().locator("main"))
                    .containsText("Une autre circonscription compte déjà sur cette personne à ce moment-là.");
            assertThat(colleague.page().locator("body")).not().containsText("Lens");
            assertThat(colleague.page().locator("body")).not().containsText("blog");
        } finally {
            for (PersonId each : List.of(nora, sami)) {
                installation.execute(
                        "update platform.membership set ended_at = now() where person_id = '%s'".formatted(each));
            }
        }
    }

    private PersonId trainer(String mail, String givenName, String familyName, String... circonscriptions) {
        PersonId person = TestPeople.person(installation, mail, givenName, familyName);
        for (String slug : circonscriptions) {
            TestPeople.member(
                    installation,
                    person,
                    Role.ERUN,
                    TenantId.of(installation
                            .query("select id from platform.tenant where slug = '%s'".formatted(slug))
                            .getFirst()));
        }
        return person;
    }

    @Test
    void theScreensFitAPhoneAndADeskByDayAndByNight(Browser browser) {
        try (Visitor eric = desk(browser, DemonstrationFleet.ERUN)) {
            plan(eric);
        }
        try (Visitor eric = Visitor.withPhone(browser, port).signIn(DemonstrationFleet.ERUN)) {
            eric.open(TRAINING);
            assertThat(eric.page().locator("main")).containsText(MODULE);
            isSound(eric);
            eric.wholePicture("formations");
            eric.open(TRAINING + "/nouvelle");
            button(eric.page().locator("main"), "Planifier la séance").click();
            assertThat(eric.page().locator("main")).containsText("Choisissez un module.");
            isSound(eric);
            eric.wholePicture("formation-nouvelle");
            eric.page().locator(".back").click();
            eric.page().locator("td.name a").click();
            assertThat(eric.page().locator("main")).containsText("Personne n’est encore inscrit.");
            isSound(eric);
            eric.wholePicture("formation-seance-vide");
        }
        try (Visitor claire =
                Visitor.with(browser, port, DESK, ColorScheme.DARK).signIn(DemonstrationFleet.TEACHER)) {
            claire.open(MINE);
            isSound(claire);
            claire.wholePicture("mes-formations");
        }
    }

    private void plan(Visitor eric) {
        eric.open(TRAINING + "/catalogue");
        isSound(eric);
        eric.wholePicture("formation-catalogue");
        Page page = eric.page();
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(Pattern.compile("Planifier une séance de.*Découverte")))
                .click();
        assertThat(page.locator("h1")).hasText("Planifier une séance");
        when(page);
        assertThat(page.getByLabel("Minutes comptées à chaque présent")).hasValue("90");
        eric.wholePicture("formation-nouvelle-remplie");
        button(page.locator("main"), "Planifier la séance").click();
        assertThat(page.locator("h1")).hasText(MODULE);
        assertThat(page.locator("main")).containsText("Personne n’est encore inscrit.");
    }

    /** In a week, from two to half past three. */
    private static void when(Page page) {
        fill(page, "Jour", inAWeek().format(DateTimeFormatter.ofPattern("dd/MM/yyyy")));
        fill(page, "De", "14:00");
        fill(page, "À", "15:30");
        fill(page, "Lieu", "École Jean Jaurès, salle des maîtres");
    }

    private static LocalDate inAWeek() {
        return LocalDate.now(ZoneId.of("Europe/Paris")).plusDays(7);
    }

    private void enrol(Visitor claire) {
        claire.open(MINE);
        Page page = claire.page();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("M’inscrire.*Découverte")))
                .click();
        assertThat(page.locator("main")).containsText("une place vous est gardée");
        isSound(claire);
        claire.wholePicture("mes-formations-inscrite");
    }

    private void evaluate(Visitor claire) {
        claire.open(MINE);
        Page page = claire.page();
        button(page.locator("main"), "Envoyer mon avis").click();
        assertThat(page.locator("main")).containsText("Choisissez une réponse.");
        choose(page, "Cette séance va-t-elle me servir en classe", "Tout à fait");
        choose(page, "Est-ce que je me sens capable de le faire", "Plutôt oui");
        isSound(claire);
        claire.wholePicture("mes-formations-avis");
        button(page.locator("main"), "Envoyer mon avis").click();
        assertThat(page.locator("main")).containsText("votre avis est enregistré sans votre nom");
        page.getByLabel(MODULE).check();
        assertThat(page.locator(".my-progress")).containsText(Pattern.compile("1\\s*h\\s*30 suivies sur 18\\s*h"));
        claire.wholePicture("mes-formations-suivie");
        assertThat(paper(page, "Attestation de présence"))
                .contains("Claire Dubois")
                .contains("1 h 30")
                .contains("Circonscription Auchel");
    }

    /** The words of a paper that is downloaded. */
    private static String paper(Page page, String name) {
        Download download =
                page.waitForDownload(() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                        .first()
                        .click());
        try (PDDocument pdf = Loader.loadPDF(Files.readAllBytes(download.path()))) {
            return new PDFTextStripper().getText(pdf).replace('\u00a0', ' ');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void choose(Page page, String question, String answer) {
        page.getByRole(AriaRole.RADIOGROUP, new Page.GetByRoleOptions().setName(Pattern.compile(question + ".*")))
                .getByText(answer)
                .click();
    }

    /** The week until the session passes, and it began a quarter of an hour ago. */
    private void bringToNow() {
        installation.execute("""
                update %s.training_session
                set starts_at = now() - interval '15 minutes', ends_at = now() + interval '75 minutes'""".formatted(schema()));
    }

    private String schema() {
        return schema("auchel");
    }

    private String schema(String slug) {
        return installation
                .query("select schema_name from platform.tenant where slug = '%s'".formatted(slug))
                .getFirst();
    }

    /** What a phone's camera reads. */
    private static String scan(Page page) throws IOException, ReaderException {
        Locator code = page.locator(".code svg");
        assertThat(code).isVisible();
        BufferedImage seen = ImageIO.read(new ByteArrayInputStream(code.screenshot()));
        int[] pixels = seen.getRGB(0, 0, seen.getWidth(), seen.getHeight(), null, 0, seen.getWidth());
        try {
            return new QRCodeReader()
                    .decode(new BinaryBitmap(
                            new HybridBinarizer(new RGBLuminanceSource(seen.getWidth(), seen.getHeight(), pixels))))
                    .getText();
        } catch (NotFoundException e) {
            throw new AssertionError("No camera could read this code", e);
        }
    }

    private static void fill(Page page, String label, String value) {
        Locator field = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
        field.fill(value);
        page.keyboard().press("Tab");
    }

    private Visitor desk(Browser browser, String mail) {
        return Visitor.with(browser, port, DESK, ColorScheme.LIGHT).signIn(mail);
    }

    private static void isSound(Visitor visitor) {
        assertThat(visitor.accessibilityFaults()).isEmpty();
        assertThat(visitor.scrollsSideways()).isFalse();
        assertThat(visitor.complaints()).isEmpty();
        assertThat(visitor.strangers()).isEmpty();
        assertThat(visitor.page().locator("body").innerText())
                .doesNotContainPattern("(mytraining|training|timetable|presence)\\.[a-z]");
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
