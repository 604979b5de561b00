package fr.gisement.news;

import fr.gisement.tenancy.TenantId;
import java.util.regex.Pattern;

/**
 * That a thing of a tenant became another. It holds identifiers only, so that it says nothing to who should not hear it.
 *
 * @param epoch of the tenant, when it happened
 */
record News(TenantId tenant, int epoch, String topic, String id) {

    private static final Pattern TOPIC = Pattern.compile("[a-z]{1,20}");
    private static final Pattern ID = Pattern.compile("[0-9a-f/-]{1,80}");

    /** @throws IllegalArgumentException when there are words in it */
    News {
        if (!TOPIC.matcher(topic).matches() || !ID.matcher(id).matches()) {
            throw new IllegalArgumentException("News hold a topic and identifiers, nothing else");
        }
    }
}
