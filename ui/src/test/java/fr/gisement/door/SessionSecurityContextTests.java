package fr.gisement.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gisement.identity.PersonId;
import fr.gisement.identity.SessionIdentity;
import fr.gisement.identity.UnreachableAccounts;
import fr.gisement.session.SessionAttributes;
import jakarta.servlet.DispatcherType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpRequestResponseHolder;

@SuppressWarnings("deprecation") // Spring Security's repository cannot be asked otherwise
class SessionSecurityContextTests {

    private final SessionSecurityContext contexts = new SessionSecurityContext(
            UnreachableAccounts.create(), new StaticListableBeanFactory().getBeanProvider(InstantSource.class));
    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @BeforeEach
    void somebodySignedInEarlier() {
        var identity = new SessionIdentity(new PersonId(UUID.randomUUID()), UUID.randomUUID(), 1, Instant.now());
        request.getSession().setAttribute(SessionAttributes.IDENTITY, identity.toText());
    }

    @Test
    void aRequestFailsWhoseAccountCannotBeRead() {
        assertThatThrownBy(this::load).isInstanceOf(DataAccessException.class);
    }

    @Test
    void thePageAboutAFailureIsNobodysThenAndTheSessionStays() {
        request.setDispatcherType(DispatcherType.ERROR);

        assertThat(load().getAuthentication()).isNull();
        assertThat(request.getSession().getAttribute(SessionAttributes.IDENTITY))
                .isNotNull();
    }

    private SecurityContext load() {
        return contexts.loadContext(new HttpRequestResponseHolder(request, new MockHttpServletResponse()));
    }
}
