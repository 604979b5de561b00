package fr.gisement.school;

import com.vaadin.flow.shared.Registration;
import fr.gisement.entrance.Entrance;
import fr.gisement.entrance.SpaceView;
import fr.gisement.migrations.SchemaKind;
import fr.gisement.tenancy.CurrentTenant;
import fr.gisement.tenancy.TenantUnavailableException;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

/** A screen of the school that its address names; it can follow what becomes another there. */
public abstract class SchoolView extends SpaceView {

    private static final Logger log = LoggerFactory.getLogger(SchoolView.class);

    private @Nullable Registration following;

    protected SchoolView(Entrance entrance) {
        super(entrance, SchemaKind.SCHOOL, SchoolAddress.SLUG);
        addClassName("school");
    }

    @Override
    protected final void leave() {
        unfollow();
    }

    /** As {@link #here(Runnable)}, for a view's parts to call. */
    protected final Supplier<Boolean> inSchool(Runnable action) {
        return () -> here(action);
    }

    /**
     * Has the screen look again when something of a topic became another, inside the school and with the reader's rights
     * of then. To be called by {@link #show}, before it reads.
     *
     * @param look is given what became another; nothing when anything may have
     */
    protected final void follow(SchoolNews news, String topic, Consumer<Set<String>> look) {
        unfollow();
        following = news.follow(this, CurrentTenant.required().id(), topic, ids -> ofItself(() -> look.accept(ids)));
    }

    /** Nobody asked for it, so nobody is told when it is not to be: a right that ended, a school that closed. */
    private void ofItself(Runnable look) {
        try {
            if (belongs()) {
                inside(look);
            } else {
                unfollow();
            }
        } catch (TenantUnavailableException | AccessDeniedException | AuthenticationException refused) {
            unfollow();
        } catch (RuntimeException e) {
            log.warn("A screen did not show what is new", e);
        }
    }

    private void unfollow() {
        if (following != null) {
            following.remove();
            following = null;
        }
    }
}
