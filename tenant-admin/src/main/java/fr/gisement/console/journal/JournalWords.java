package fr.gisement.console.journal;

import fr.gisement.journal.JournalEntry;
import fr.gisement.operations.OperationKind;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Says entries as sentences. */
final class JournalWords {

    /** Answers a key with its text in the reader's language. */
    @FunctionalInterface
    interface Texts {
        String get(String key, Object... arguments);
    }

    /** What there is a sentence for; the others show their code. */
    static final Set<String> ACTIONS = Set.of(
            "ACCOUNT_BLOCKED",
            "ACCOUNT_UNBLOCKED",
            "ACTIVATION_REISSUED",
            "ASSIGNMENT_CHANGED",
            "ASSIGNMENT_ENDED",
            "DRIFT_CHECKED",
            "ENTRY_REFUSED",
            "FLEET_MIGRATED",
            "JOURNAL_CHECKED",
            "JOURNAL_EXPORTED",
            "MODULE_ADDED",
            "MODULE_CHANGED",
            "MODULE_REOPENED",
            "MODULE_RETIRED",
            "ONBOARDING_REHEARSED",
            "ONBOARDING_RUN",
            "ONBOARDING_UNDONE",
            "OPERATION_FAILED",
            "OPERATION_INTERRUPTED",
            "OPERATION_REQUESTED",
            "OPERATION_STOP_REQUESTED",
            "PATH_DELETED",
            "PATH_PUBLISHED",
            "PATH_CHANGED",
            "PATH_WITHDRAWN",
            "SCHEMA_MIGRATED",
            "STAFF_ASSIGNED",
            "TENANT_ARCHIVED",
            "TENANT_OPENED",
            "TENANT_REACTIVATED",
            "TENANT_SUSPENDED",
            "USE_CASE_ACCEPTED",
            "USE_CASE_DECLINED");

    private static final Set<String> DETAILS = Set.of(
            "assignment",
            "civility",
            "entries",
            "failure",
            "family",
            "faults",
            "from",
            "given",
            "kind",
            "mail",
            "mailed",
            "operation",
            "person",
            "privateSchools",
            "reason",
            "rehearsal",
            "replaces",
            "role",
            "run",
            "schema",
            "share",
            "slug",
            "until");

    private static final Set<String> KINDS =
            Arrays.stream(OperationKind.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

    private final Texts texts;

    JournalWords(Texts texts) {
        this.texts = texts;
    }

    /** Who did what to what. */
    String sentence(JournalEntry entry) {
        if (!ACTIONS.contains(entry.action())) {
            return texts.get("console.journal.unknown", entry.actor(), entry.action(), entry.subject());
        }
        String subject = entry.subject().isEmpty() ? "" : texts.get("console.journal.subject", entry.subject());
        return texts.get(
                "journal.action." + entry.action(),
                entry.actor(),
                entry.subject(),
                kind(entry.detail().getOrDefault("kind", "")),
                subject);
    }

    /** The name of an action, to choose it by. */
    String action(String action) {
        return ACTIONS.contains(action) ? texts.get("journal.actionName." + action) : action;
    }

    String detail(String key) {
        return DETAILS.contains(key) ? texts.get("journal.detail." + key) : key;
    }

    /** The value of a detail as people say it. */
    String value(String key, String value) {
        return switch (key) {
            case "kind" -> kind(value);
            case "privateSchools", "mailed" -> texts.get("true".equals(value) ? "journal.yes" : "journal.no");
            default -> value;
        };
    }

    private String kind(String kind) {
        return KINDS.contains(kind) ? texts.get("operations.kind." + kind) : kind;
    }
}
