package fr.gisement.news;

import fr.gisement.installation.DerivedKey;
import fr.gisement.installation.Installation;
import fr.gisement.tenancy.TenantId;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** News as they travel: sealed, so that who writes to Redis makes none up. */
final class SealedNews {

    /** @param node that says it, which hears itself without Redis */
    record Letter(String node, News news, String seal) {}

    private record Written(String node, String tenant, int epoch, String topic, String id, String seal) {}

    private final DerivedKey key;
    private final JsonMapper json = JsonMapper.shared();

    SealedNews(Installation installation) {
        this.key = new DerivedKey(installation, "news");
    }

    String write(String node, News news) {
        return json.writeValueAsString(
                new Written(node, news.tenant().toString(), news.epoch(), news.topic(), news.id(), seal(node, news)));
    }

    /** What was written; empty when it was not by this installation. */
    Optional<Letter> read(String text) {
        try {
            Written written = json.readValue(text, Written.class);
            News news = new News(TenantId.of(written.tenant()), written.epoch(), written.topic(), written.id());
            return Optional.of(new Letter(written.node(), news, written.seal()))
                    .filter(it -> seal(it.node(), news).equals(it.seal()));
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
            return Optional.empty();
        }
    }

    private String seal(String node, News news) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.seal(node + " " + news));
    }
}
