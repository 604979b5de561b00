package fr.gisement.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedHttpSession;
import com.vaadin.flow.spring.SpringServlet;
import fr.gisement.browser.DemonstrationFleet;
import fr.gisement.browser.StartedApplication;
import fr.gisement.migrations.SchemaKind;
import fr.gisement.tenancy.CurrentTenant;
import fr.gisement.tenancy.Tenant;
import fr.gisement.tenancy.TenantGate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.mock.web.MockHttpSession;

@StartedApplication
class QueuedCommandTests {

    @Autowired
    private ServletRegistrationBean<SpringServlet> servlet;

    @Autowired
    private TenantGate gate;

    private final List<Optional<Tenant>> seen = new ArrayList<>();
    private final List<Future<Void>> queued = new ArrayList<>();
    private VaadinSession session;
    private Tenant school;
    private Tenant rpi;

    @BeforeEach
    void openSession() {
        VaadinServletService service =
                Objects.requireNonNull(servlet.getServlet()).getService();
        var lock = new ReentrantLock();
        var http = new MockHttpSession();
        http.setAttribute(service.getServiceName() + ".lock", lock);
        session = new VaadinSession(service);
        lock.lock();
        try {
            session.refreshTransients(new WrappedHttpSession(http), service);
        } finally {
            lock.unlock();
        }
        school = gate.enter(SchemaKind.SCHOOL, DemonstrationFleet.OPEN);
        rpi = gate.enter(SchemaKind.SCHOOL, DemonstrationFleet.RPI);
    }

    @Test
    void aCommandRunAtOnceDoesNotInheritTheTenantOfWhoQueuedIt() {
        CurrentTenant.run(school, () -> queued.add(session.access(this::note)));
        assertThat(seen).containsExactly(Optional.empty());
    }

    @Test
    void aCommandDoesNotInheritTheTenantOfTheThreadThatLetsGoOfTheSession() {
        session.lock();
        queued.add(session.access(this::note));
        CurrentTenant.run(rpi, session::unlock);
        assertThat(seen).containsExactly(Optional.empty());
    }

    @Test
    void aCommandHasTheTenantItCarries() {
        session.lock();
        CurrentTenant.run(school, () -> queued.add(session.access(CurrentTenant.carrying((Runnable) this::note)::run)));
        CurrentTenant.run(rpi, session::unlock);
        assertThat(seen).containsExactly(Optional.of(school));
    }

    @Test
    void theThreadThatRanTheCommandsKeepsItsOwnTenant() {
        CurrentTenant.run(school, () -> {
            queued.add(session.access(() -> {}));
            note();
        });
        assertThat(seen).containsExactly(Optional.of(school));
    }

    @AfterEach
    void nothingFailed() {
        assertThat(queued).isNotEmpty().allMatch(command -> command.state() == Future.State.SUCCESS);
    }

    private void note() {
        seen.add(CurrentTenant.find());
    }
}
