package fr.gisement.figures;

import fr.gisement.figures.FigureRows.Sent;
import fr.gisement.inbox.InboxRelay;
import fr.gisement.inbox.PlatformInbox;
import fr.gisement.rounds.ServingCirconscriptions;
import fr.gisement.tenancy.TenantId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Has each circonscription tell the platform its figures: when they are others than the last told, at least once a day,
 * and when the platform asked for them. Several processes may do so; a report has a number of its own.
 */
@Component
public class FigureReporting {

    private static final Logger LOG = LoggerFactory.getLogger(FigureReporting.class);

    private final ServingCirconscriptions circonscriptions;
    private final Facts facts;
    private final FigureRows rows;
    private final FigureStandings standings;
    private final PlatformInbox inbox;
    private final InboxRelay relay;
    private final FigureProperties properties;
    private final TransactionTemplate transaction;
    private final JsonMapper json = JsonMapper.shared();

    FigureReporting(
            ServingCirconscriptions circonscriptions,
            Facts facts,
            FigureRows rows,
            FigureStandings standings,
            PlatformInbox inbox,
            InboxRelay relay,
            FigureProperties properties,
            PlatformTransactionManager tenant) {
        this.circonscriptions = circonscriptions;
        this.facts = facts;
        this.rows = rows;
        this.standings = standings;
        this.inbox = inbox;
        this.relay = relay;
        this.properties = properties;
        this.transaction = new TransactionTemplate(tenant);
    }

    /**
     * Has every circonscription that serves report now, changed or not, and takes the reports to the rectorat's figures.
     *
     * @return how many reported
     */
    public int reportAll() {
        List<TenantId> reported = new ArrayList<>();
        circonscriptions.each(circonscription -> {
            reportHere(true);
            reported.add(circonscription);
        });
        relay.relay();
        return reported.size();
    }

    /** Has those report that have something new to say, or were asked to. */
    void turn() {
        noticeSilence(circonscriptions.all());
        Set<TenantId> asked = standings.asked();
        circonscriptions.each(circonscription -> reportHere(asked.contains(circonscription)));
    }

    /** A report may be lost without another that would tell by its number. */
    private void noticeSilence(List<TenantId> serving) {
        Instant now = Instant.now();
        List<TenantId> silent = standings.silent(serving, now.minus(properties.silence()));
        if (!silent.isEmpty()) {
            LOG.info("No figures of late from {} circonscriptions: asked for", silent.size());
            standings.ask(silent, now);
        }
    }

    private void reportHere(boolean anyway) {
        Facts.Staff staff = facts.staff();
        transaction.executeWithoutResult(begun -> {
            rows.takeTurns();
            Gathered gathered = facts.gather(staff);
            CirconscriptionReport report = gathered.report();
            String digest = digest(json.writeValueAsString(report));
            Sent last = rows.lastSent();
            if (!anyway && last != null && last.digest().equals(digest)) {
                return;
            }
            Instant now = Instant.now();
            long number = last == null ? 1 : last.number() + 1;
            inbox.send(
                    SentReport.TOPIC, json.writeValueAsString(new SentReport(SentReport.VERSION, number, now, report)));
            rows.sent(new Sent(number, digest, now));
        });
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
