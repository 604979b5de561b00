package fr.gisement.inbox;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where the current tenant leaves a message for the platform, within its own transaction. */
@Service
public class PlatformInbox {

    private final JdbcClient tenant;

    PlatformInbox(@Qualifier("tenantJdbcClient") JdbcClient tenant) {
        this.tenant = tenant;
    }

    /**
     * Sends a message, which leaves when the transaction commits. Who wrote is noted by the database.
     *
     * @param topic 1 to 100 characters
     * @param payload JSON, up to 64 KiB as the database stores it
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction of a tenant
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(String topic, String payload) {
        tenant.sql("insert into platform.inbox (topic, payload) values (?, ?::jsonb)")
                .params(topic, payload)
                .update();
    }
}
