package fr.gisement.selftraining;

import fr.gisement.platform.PlatformConfiguration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** The académie's paths and the current circonscription's, for services that have asked for rights. */
@Component
class PathTables {

    private final PathTable own;
    private final PathTable academie;

    PathTables(
            JdbcClient tenant,
            PlatformTransactionManager tenantTransactions,
            @Qualifier(PlatformConfiguration.JDBC_CLIENT) JdbcClient platform,
            @Qualifier(PlatformConfiguration.TRANSACTION_MANAGER) PlatformTransactionManager platformTransactions) {
        own = new PathTable(tenant, tenantTransactions, false);
        academie = new PathTable(platform, platformTransactions, true);
    }

    PathTable own() {
        return own;
    }

    PathTable academie() {
        return academie;
    }

    /** The one that holds a path. */
    PathTable of(TrainingPath path) {
        return path.academie() ? academie : own;
    }

    /** One that is published, of either. */
    Optional<TrainingPath> published(PathId id) {
        return own.find(id).or(() -> academie.find(id)).filter(path -> path.state() == PathState.PUBLISHED);
    }
}
