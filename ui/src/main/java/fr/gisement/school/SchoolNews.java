package fr.gisement.school;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.shared.Registration;
import fr.gisement.news.Listening;
import fr.gisement.news.TenantNews;
import fr.gisement.tenancy.TenantId;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Brings what becomes another in a school to a screen that is open, for as long as it is. */
@Service
public class SchoolNews {

    private final TenantNews news;

    SchoolNews(TenantNews news) {
        this.news = news;
    }

    /** Follows a topic for a screen that is being drawn; the screen is told with its session locked. */
    public Registration follow(Component screen, TenantId school, String topic, Consumer<Set<String>> told) {
        Follower follower = new Follower(screen, school, topic, told);
        Registration attached = screen.addAttachListener(event -> follower.begin());
        Registration detached = screen.addDetachListener(event -> follower.end());
        screen.getUI().ifPresent(ui -> follower.begin());
        return Registration.combine(attached, detached, follower::end);
    }

    /** Listens only while its screen is in a page, so that nothing holds a screen that is gone. */
    private final class Follower {

        private final Component screen;
        private final TenantId school;
        private final String topic;
        private final Consumer<Set<String>> told;
        private final long drawnAt;
        private @Nullable Listening listening;

        Follower(Component screen, TenantId school, String topic, Consumer<Set<String>> told) {
            this.screen = screen;
            this.school = school;
            this.topic = topic;
            this.told = told;
            this.drawnAt = news.heard(school);
        }

        void begin() {
            UI page = screen.getUI().orElseThrow();
            end();
            listening = news.listen(school, topic, ids -> tell(page, ids));
            if (news.heard(school) != drawnAt) {
                tell(page, Set.of()); // between the reading and the listening
            }
        }

        void end() {
            if (listening != null) {
                listening.close();
                listening = null;
            }
        }

        private void tell(UI page, Set<String> ids) {
            try {
                Future<Void> _ = page.access(() -> {
                    if (listening != null) {
                        told.accept(ids);
                    }
                });
            } catch (UIDetachedException gone) {
                // its screen is about to end
            }
        }
    }
}
