package fr.gisement.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class MaintenanceFilterTests {

    private final SQLException refused = new SQLException("Connection refused", "08001");

    private final AtomicBoolean away = new AtomicBoolean();
    private final MaintenanceFilter filter = new MaintenanceFilter(away::get);
    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @BeforeEach
    void whoeverAsksReadsFrench() {
        request.addPreferredLocale(Locale.FRENCH);
    }

    @Test
    void asksNobodyWhileTheDatabaseIsAway() throws Exception {
        away.set(true);
        AtomicBoolean asked = new AtomicBoolean();

        filter.doFilter(request, response, (_, _) -> asked.set(true));

        assertThat(asked).isFalse();
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getContentAsString()).contains("De retour dans un instant");
    }

    @Test
    void saysTheSameToWhoeverTheDatabaseLeftInTheMiddle() throws Exception {
        FilterChain left = (_, answer) -> {
            answer.getWriter().write("half a page");
            throw new ServletException(new CannotGetJdbcConnectionException("No connection", refused));
        };

        filter.doFilter(request, response, left);

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isNotNull();
        assertThat(response.getContentAsString())
                .contains("De retour dans un instant")
                .doesNotContain("half a page");
    }

    @Test
    void leavesAnyOtherFailureToTheErrorPage() {
        FilterChain broken = (_, _) -> {
            throw new ServletException(new SQLException("Syntax error", "42601"));
        };

        assertThatThrownBy(() -> filter.doFilter(request, response, broken)).isInstanceOf(ServletException.class);
        assertThat(response.getStatus()).isEqualTo(200);
    }

    @Test
    void addsNothingToAnAnswerThatIsOnItsWay() {
        FilterChain late = (_, answer) -> {
            answer.flushBuffer();
            throw new CannotGetJdbcConnectionException("No connection", refused);
        };

        assertThatThrownBy(() -> filter.doFilter(request, response, late))
                .isInstanceOf(CannotGetJdbcConnectionException.class);
    }
}
