package fr.gisement.rights;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.RouteData;
import fr.gisement.browser.DemonstrationFleet;
import fr.gisement.browser.StartedApplication;
import fr.gisement.testing.FlowUser;
import fr.gisement.testing.FlowUser.Reached;
import fr.gisement.testing.TestInstallation;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Everybody tries every address, of one school and of another: {@code o} is the view that stands there, {@code in} the way
 * to the door, a number the answer's status. A route that is added shows up here by itself.
 */
@StartedApplication
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RouteMatrixTests {

    private static final Pattern PARAMETER = Pattern.compile(":(\\w+)\\??");

    @LocalServerPort
    private int port;

    @Autowired
    private ServletContext servlets;

    @Autowired
    private TestInstallation installation;

    private final Map<Everybody, FlowUser> users = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> schools = new LinkedHashMap<>();

    @BeforeAll
    void everybodySignsIn() throws IOException, InterruptedException {
        for (Everybody one : Everybody.ALL) {
            FlowUser user = new FlowUser(URI.create("http://127.0.0.1:" + port + "/"));
            users.put(one, user);
            if (one.mail() != null) {
                user.signIn(one.mail(), DemonstrationFleet.PASSWORD);
            }
        }
        for (String slug : List.of(DemonstrationFleet.OPEN, DemonstrationFleet.CURIE)) {
            schools.put(slug, SchoolWithArticle.make(installation, slug));
        }
    }

    @AfterAll
    void everybodyLeaves() {
        users.values().forEach(FlowUser::close);
    }

    @Test
    void everyAddressAnswersEverybodyAsIsWrittenDown() throws IOException, InterruptedException {
        StringBuilder table = new StringBuilder("%-58s".formatted(""));
        Everybody.ALL.forEach(one -> table.append("%-14s".formatted(one.who())));
        for (RouteData route : ProductionRoutes.of(servlets)) {
            for (Map.Entry<String, Map<String, String>> school : schools.entrySet()) {
                String path = path(route.getTemplate(), school.getValue());
                String name = name(route.getTemplate(), school.getKey());
                if (table.indexOf("\n" + name + " ") >= 0) {
                    continue; // no school in this address
                }
                table.append("\n%-58s".formatted(name));
                for (FlowUser user : users.values()) {
                    table.append("%-14s".formatted(cell(route, user.reach(path))));
                }
            }
        }
        assertThat(table.toString().replaceAll(" +\n", "\n").stripTrailing()).isEqualTo(WrittenRights.table("routes"));
    }

    /** Inside an open page nothing asks the server for the address: the view itself must refuse. */
    @Test
    void aForgedClickReachesNothingMoreThanTheAddressDoes() throws IOException, InterruptedException {
        for (RouteData route : ProductionRoutes.of(servlets)) {
            for (Map<String, String> school : schools.values()) {
                String path = path(route.getTemplate(), school);
                for (Map.Entry<Everybody, FlowUser> one : users.entrySet()) {
                    boolean byAddress = cell(route, one.getValue().reach(path)).equals("o");
                    one.getValue().reach("");
                    boolean byClick =
                            cell(route, one.getValue().reachInside(path)).equals("o");
                    assertThat(byClick)
                            .as("%s clicks to %s", one.getKey().who(), path)
                            .isEqualTo(byAddress);
                }
            }
        }
    }

    private static String cell(RouteData route, Reached reached) {
        if (reached.status() / 100 == 3) {
            return reached.location().startsWith("/connexion") ? "in" : reached.location();
        }
        if (reached.view().equals(route.getNavigationTarget().getSimpleName())) {
            return reached.status() == 200 ? "o" : "o" + reached.status();
        }
        return reached.status() == 200 ? reached.view() : String.valueOf(reached.status());
    }

    private static String name(String template, String slug) {
        String school = slug.equals(DemonstrationFleet.OPEN) ? "own" : "other";
        return "/"
                + template.replace(":slug", school)
                        .replace("c/:circonscription", "c/" + school)
                        .replace("/:school", "/" + school);
    }

    private static String path(String template, Map<String, String> school) {
        Matcher parameter = PARAMETER.matcher(template);
        return parameter.replaceAll(found -> {
            String value = school.get(found.group(1));
            assertThat(value)
                    .as("what :%s stands for in %s", found.group(1), template)
                    .isNotNull();
            return String.valueOf(value);
        });
    }
}
