package fr.gisement.browser;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import fr.gisement.testing.FlowUser;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Makes the application tell, in a header of its answers, which view it has just drawn. */
@TestConfiguration(proxyBeanMethods = false)
class DrawnViews {

    @Bean
    VaadinServiceInitListener tellsTheViewItDraws() {
        return service -> service.getSource()
                .addUIInitListener(opened -> opened.getUI().addAfterNavigationListener(arrived -> {
                    HasElement view = arrived.getActiveChain().getFirst();
                    VaadinResponse response = VaadinResponse.getCurrent();
                    if (response != null) {
                        response.setHeader(FlowUser.VIEW_HEADER, view.getClass().getSimpleName());
                    }
                }));
    }
}
