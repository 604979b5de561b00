package fr.gisement.redis;

/** Hears what is published through Redis, on a thread of its client: it must not wait. */
public interface ChannelListener {

    /** Somebody, not necessarily one of us, said this on a channel. */
    void message(String channel, String text);

    /** Listening begins, for the first time or again: whatever was said before was missed. */
    void subscribed();
}
