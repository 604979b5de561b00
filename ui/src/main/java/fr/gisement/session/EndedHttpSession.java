package fr.gisement.session;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpSession;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/** What is told of a session to whom it held: that it was, and nothing can be done with it. */
final class EndedHttpSession implements HttpSession {

    private final NodeSession session;

    EndedHttpSession(NodeSession session) {
        this.session = session;
    }

    @Override
    public long getCreationTime() {
        return session.getCreationTime().toEpochMilli();
    }

    @Override
    public String getId() {
        return session.getId();
    }

    @Override
    public long getLastAccessedTime() {
        return session.getLastAccessedTime().toEpochMilli();
    }

    @Override
    public ServletContext getServletContext() {
        throw ended();
    }

    @Override
    public void setMaxInactiveInterval(int interval) {
        throw ended();
    }

    @Override
    public int getMaxInactiveInterval() {
        return (int) session.getMaxInactiveInterval().toSeconds();
    }

    @Override
    public @Nullable Object getAttribute(String name) {
        return session.attributes().get(name);
    }

    @Override
    public Enumeration<String> getAttributeNames() {
        return Collections.enumeration(session.getAttributeNames());
    }

    @Override
    public void setAttribute(String name, Object value) {
        throw ended();
    }

    @Override
    public void removeAttribute(String name) {
        throw ended();
    }

    @Override
    public void invalidate() {
        throw ended();
    }

    @Override
    public boolean isNew() {
        return false;
    }

    private static IllegalStateException ended() {
        return new IllegalStateException("The session has ended");
    }
}
