package fr.gisement.news;

import fr.gisement.tenancy.TenantId;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;

/** Who on this node listens to what. Each is told in its turn, by few threads: a school must not take all connections. */
final class Audience {

    private record Place(TenantId tenant, String topic) {}

    private final Map<Place, Set<Ear>> ears = new ConcurrentHashMap<>();
    private final Map<TenantId, Long> heard = new ConcurrentHashMap<>();
    private final AtomicLong missed = new AtomicLong();
    private final Executor teller;

    Audience(Executor teller) {
        this.teller = teller;
    }

    Listening add(TenantId tenant, String topic, NewsListener listener) {
        Place place = new Place(tenant, topic);
        Ear ear = new Ear(listener, teller);
        ears.compute(place, (same, there) -> {
            Set<Ear> all = there == null ? ConcurrentHashMap.newKeySet() : there;
            all.add(ear);
            return all;
        });
        return () -> leave(place, ear);
    }

    private void leave(Place place, Ear ear) {
        ears.computeIfPresent(place, (same, there) -> {
            there.remove(ear);
            return there.isEmpty() ? null : there;
        });
    }

    /** Notes that there is news, also when nobody listens yet: somebody may be about to. */
    void note(News news) {
        heard.merge(news.tenant(), 1L, Long::sum);
    }

    void tell(News news) {
        ears.getOrDefault(new Place(news.tenant(), news.topic()), Set.of()).forEach(ear -> ear.hear(news.id()));
    }

    /** Tells everybody that something may have been missed. */
    void missed() {
        missed.incrementAndGet();
        ears.values().forEach(there -> there.forEach(Ear::miss));
    }

    boolean listens(News news) {
        return ears.containsKey(new Place(news.tenant(), news.topic()));
    }

    /** How often there was, or may have been, news of a tenant. */
    long heard(TenantId tenant) {
        return heard.getOrDefault(tenant, 0L) + missed.get();
    }

    int size() {
        return ears.values().stream().mapToInt(Set::size).sum();
    }
}
