package fr.gisement.chart;

import static org.assertj.core.api.Assertions.assertThatCode;

import fr.gisement.testing.TestInstallation;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every query of a runbook is one that the server answers: nobody corrects SQL at night. */
class RunbookQueryTests {

    private static final Pattern BLOCK = Pattern.compile("```sql\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern INLINE = Pattern.compile("`(select [^`]+)`");

    private static final TestInstallation installation = TestInstallation.create();
    private static final String school = schema();

    @AfterAll
    static void close() {
        installation.close();
    }

    static Stream<Arguments> queries() {
        return Chart.list(Path.of("runbooks")).stream()
                .flatMap(file -> Stream.of(BLOCK, INLINE)
                        .flatMap(pattern -> pattern.matcher(Chart.read(file)).results())
                        .map(found -> Arguments.of(file.getFileName().toString(), found.group(1))));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void theServerAnswersIt(String runbook, String query) {
        String runnable = query.replace("t_000412", school).replace("pg_terminate_backend(pid)", "pg_backend_pid()");

        assertThatCode(() -> installation.query(runnable)).as(runbook).doesNotThrowAnyException();
    }

    private static String schema() {
        installation.school("jaures", installation.circonscription("lens"));
        return installation
                .query("select schema_name from platform.tenant where slug = 'jaures'")
                .getFirst();
    }
}
