package fr.gisement.door;

import static fr.gisement.door.DoorClient.header;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.shared.Registration;
import com.vaadin.flow.spring.SpringServlet;
import fr.gisement.app.GisementApplication;
import fr.gisement.identity.Role;
import fr.gisement.installation.Installation;
import fr.gisement.redis.SharedRedis;
import fr.gisement.tenancy.TenantId;
import fr.gisement.testing.FlowUser;
import fr.gisement.testing.MovedClock;
import fr.gisement.testing.TestInstallation;
import fr.gisement.testing.TestPeople;
import fr.gisement.testing.TestRedis;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** What befalls a session: time that passes, a Redis that dies, a node that goes; and letters, through a real mail server. */
@SpringBootTest(
        classes = {GisementApplication.class, DoorLifeTests.House.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "gisement.redis.timeout=5s",
            "gisement.redis.pause=0s",
            "gisement.session.sweep=50ms",
            "spring.mail.host=127.0.0.1",
            "gisement.letters.from=ne-pas-repondre@ent.example",
            "gisement.letters.site=https://ent.example/"
        })
class DoorLifeTests {

    private static final String CLAIRE = "claire@ac.example";
    private static final String ZOE = "zoe@ac.example";

    @TestConfiguration(proxyBeanMethods = false)
    static class House {

        @Bean(destroyMethod = "close")
        TestRedis testRedis() {
            return new TestRedis();
        }

        @Bean(destroyMethod = "close")
        TestInstallation testInstallation() {
            TestInstallation installation = TestInstallation.create();
            TenantId school = installation.school("jaures", installation.circonscription("auchel"));
            TestPeople.member(
                    installation, TestPeople.person(installation, CLAIRE, "Claire", "Dubois"), Role.TEACHER, school);
            TestPeople.member(
                    installation, TestPeople.withoutAccount(installation, ZOE, "Zoé", "Nouvel"), Role.TEACHER, school);
            return installation;
        }

        @Bean
        Installation installation(TestInstallation testInstallation, TestRedis redis) {
            return testInstallation.installation(redis.uri());
        }

        @Bean
        MovedClock clock() {
            return new MovedClock();
        }

        @Bean(destroyMethod = "stop")
        GreenMail post() {
            GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            post.start();
            return post;
        }

        @Bean
        static BeanPostProcessor postsPort(ObjectProvider<GreenMail> post) {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    if (bean instanceof JavaMailSenderImpl sender) {
                        sender.setPort(post.getObject().getSmtp().getPort());
                    }
                    return bean;
                }
            };
        }
    }

    @LocalServerPort
    private int port;

    @Autowired
    private TestRedis redis;

    @Autowired
    private SharedRedis sharedRedis;

    @Autowired
    private SessionRepository<?> sessions;

    @Autowired
    private MovedClock clock;

    @Autowired
    private Installation installation;

    @Autowired
    private GreenMail post;

    @Autowired
    private ServletRegistrationBean<SpringServlet> servlet;

    private DoorClient client;

    @BeforeEach
    void come() throws Exception {
        client = new DoorClient(port);
        assertThat(client.signIn(CLAIRE, TestPeople.PASSWORD).statusCode()).isEqualTo(302);
    }

    @AfterEach
    void leave() {
        client.close();
    }

    @Test
    void aPageLeftOpenDoesNotKeepItsReaderSignedIn() throws Exception {
        AtomicInteger closed = new AtomicInteger();
        VaadinServletService screens =
                Objects.requireNonNull(servlet.getServlet()).getService();
        Registration listening = screens.addSessionDestroyListener(ended -> closed.incrementAndGet());
        try (FlowUser reader = new FlowUser(URI.create("http://127.0.0.1:" + port + "/"))) {
            reader.signIn(CLAIRE, TestPeople.PASSWORD);
            reader.open("compte");
            noted(reader);
            for (int minutes = 0; minutes < 25; minutes += 5) {
                clock.pass(Duration.ofMinutes(5));
                assertThat(reader.poll()).isTrue();
                assertThat(reader.heartbeat()).isTrue();
            }
            clock.pass(Duration.ofMinutes(5));
            Awaitility.await("what its screens held is let go").until(() -> closed.get() >= 1);
            assertThat(reader.heartbeat()).isFalse();
            assertThat(reader.poll()).isFalse();
            assertThat(reader.reach("compte").location()).isEqualTo("/connexion?vers=%2Fcompte&fin");
        } finally {
            listening.remove();
        }
    }

    @Test
    void whoWorksStaysSignedInForTwelveHoursAndNoLonger() throws Exception {
        try (FlowUser reader = new FlowUser(URI.create("http://127.0.0.1:" + port + "/"))) {
            reader.signIn(CLAIRE, TestPeople.PASSWORD);
            reader.open("compte");
            noted(reader);
            for (int minutes = 25; minutes < 12 * 60; minutes += 25) {
                clock.pass(Duration.ofMinutes(25));
                reader.follow("compte");
                noted(reader);
            }
            clock.pass(Duration.ofMinutes(25));
            assertThat(reader.reach("compte").location()).startsWith("/connexion");
        }
    }

    @Test
    void redisMayDieAndComeBackEmptyAndNobodyNotices() throws Exception {
        redis.kill();
        assertThat(client.isIn()).isTrue();
        DoorClient newcomer = new DoorClient(port);
        assertThat(newcomer.signIn(CLAIRE, TestPeople.PASSWORD).statusCode()).isEqualTo(302);
        assertThat(newcomer.isIn()).isTrue();
        redis.revive();
        Awaitility.await()
                .until(() ->
                        sharedRedis.<String>ask(commands -> commands.ping()).isPresent());
        assertThat(client.isIn()).isTrue();
        assertThat(newcomer.isIn()).isTrue();
        Awaitility.await("the node writes both again")
                .until(() -> sharedRedis
                        .ask(commands -> commands.keys(sharedRedis.key("session", "*")))
                        .filter(keys -> keys.size() >= 2)
                        .isPresent());
        newcomer.close();
    }

    @Test
    void aSessionOutlivesItsNodeFormsIncluded() throws Exception {
        client.get("/deconnexion");
        Awaitility.await("both the identity and the forms' token are shared")
                .until(() -> sharedRedis
                        .ask(commands -> commands.keys(sharedRedis.key("session", "*")))
                        .filter(keys -> keys.stream()
                                .anyMatch(key -> sharedRedis
                                        .<String>ask(commands -> commands.get(key))
                                        .filter(text -> !text.contains("null"))
                                        .isPresent()))
                        .isPresent());
        try (ConfigurableApplicationContext other = anotherNode()) {
            int otherPort = Objects.requireNonNull(((WebServerApplicationContext) other).getWebServer())
                    .getPort();
            try (DoorClient there = client.at(otherPort)) {
                assertThat(there.isIn()).isTrue();
                assertThat(there.post("/deconnexion", Map.of()).statusCode()).isEqualTo(302);
                assertThat(there.isIn()).isFalse();
            }
        }
        Awaitility.await("signed out on the other node, so here too").until(() -> !client.isIn());
    }

    @Test
    void whoForgotTheirPasswordIsWrittenToAndComesInByTheLink() throws Exception {
        DoorClient zoe = new DoorClient(port);
        zoe.get("/mot-de-passe-oublie");
        HttpResponse<String> asked = zoe.post("/mot-de-passe-oublie", Map.of("mail", ZOE));
        assertThat(asked.body()).contains("Regardez votre messagerie");
        MimeMessage letter = Awaitility.await()
                .until(() -> lettersTo(ZOE), letters -> !letters.isEmpty())
                .getLast();
        assertThat(letter.getSubject()).isEqualTo("Activez votre compte Gisement");
        assertThat(letter.getFrom()).extracting(Object::toString).containsExactly("ne-pas-repondre@ent.example");
        String words = text(letter.getContent());
        assertThat(words).contains("Bonjour Zoé Nouvel,").doesNotContain("127.0.0.1", "??");
        Matcher link = Pattern.compile("https://ent\\.example(/activation/[A-Za-z0-9_-]{27})")
                .matcher(words);
        assertThat(link.find()).isTrue();
        assertThat(zoe.get(link.group(1)).body()).contains("Bonjour Zoé Nouvel");
        assertThat(zoe.post(link.group(1), Map.of("password", "court")).body()).contains("trop court");
        HttpResponse<String> in = zoe.post(link.group(1), Map.of("password", "tortue vélo pluie citron"));
        assertThat(header(in, "Location")).isEqualTo("/accueil");
        assertThat(zoe.isIn()).isTrue();
        assertThat(zoe.get(link.group(1)).body()).contains("Ce lien n’ouvre plus rien");
        zoe.close();
    }

    @Test
    void anUnknownAddressIsAnsweredAlikeAndNobodyIsWrittenTo() throws Exception {
        client.get("/mot-de-passe-oublie");
        String unknown = client.post("/mot-de-passe-oublie", Map.of("mail", "inconnue@ac.example"))
                .body();
        String known =
                client.post("/mot-de-passe-oublie", Map.of("mail", CLAIRE)).body();
        assertThat(unknown.replace("inconnue@ac.example", "X")).isEqualTo(known.replace(CLAIRE, "X"));
        // they are written one after the other: the unknown one's would have come before
        Awaitility.await().until(() -> !lettersTo(CLAIRE).isEmpty());
        assertThat(lettersTo("inconnue@ac.example")).isEmpty();
        for (int i = 0; i < 2; i++) {
            client.post("/mot-de-passe-oublie", Map.of("mail", CLAIRE));
        }
        assertThat(client.post("/mot-de-passe-oublie", Map.of("mail", CLAIRE)).statusCode())
                .isEqualTo(429);
    }

    /** The answer is on its way before the server has noted the use, and here the clock jumps at once. */
    private void noted(FlowUser reader) {
        String session = reader.cookies().replaceFirst(".*gisement=([^;]+).*", "$1");
        Awaitility.await("the use is noted").until(() -> {
            Session known = sessions.findById(session);
            return known != null && known.getLastAccessedTime().equals(clock.instant());
        });
    }

    private List<MimeMessage> lettersTo(String mail) throws MessagingException {
        List<MimeMessage> letters = new ArrayList<>();
        for (MimeMessage letter : post.getReceivedMessages()) {
            if (letter.getAllRecipients()[0].toString().equals(mail)) {
                letters.add(letter);
            }
        }
        return letters;
    }

    private ConfigurableApplicationContext anotherNode() {
        return new SpringApplicationBuilder(GisementApplication.class)
                .initializers(context -> {
                    context.getBeanFactory().registerSingleton("installation", installation);
                    context.getBeanFactory().registerSingleton("clock", (InstantSource) clock);
                })
                .run("--server.port=0", "--gisement.redis.timeout=5s");
    }

    private static String text(Object content) throws Exception {
        if (!(content instanceof Multipart parts)) {
            return content.toString();
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            text.append(text(part.getContent())).append('\n');
        }
        return text.toString();
    }
}
