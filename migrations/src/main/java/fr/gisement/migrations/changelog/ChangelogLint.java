package fr.gisement.migrations.changelog;

import fr.gisement.migrations.changelog.CompiledChangeSet.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Refuses what cannot be rolled out to a fleet that goes on serving: two versions of the code run on the old and on the
 * new schema for as long as a rollout takes. {@code docs/migrations.md} explains the way round each refusal.
 */
public final class ChangelogLint {

    private record Rule(Pattern pattern, boolean allowedInContraction, String advice) {

        Rule(String regex, boolean allowedInContraction, String advice) {
            this(Pattern.compile(regex), allowedInContraction, advice);
        }
    }

    private static final List<Rule> RULES = List.of(
            new Rule(
                    "\\balter\\s+(column\\s+)?\\S+\\s+(set\\s+data\\s+)?type\\b",
                    false,
                    "a column's type is never changed in place: add a column, backfill, switch, drop the old one"),
            new Rule(
                    "\\brename\\s+(column\\b|to\\b|constraint\\b|\\S+\\s+to\\b)",
                    false,
                    "a rename breaks the code that still runs: add the new one, switch, drop the old one"),
            new Rule(
                    "\\badd\\s+(column\\s+)?(?!constraint\\b)(if\\s+not\\s+exists\\s+)?\\w+\\s+"
                            + "(?:(?!\\bdefault\\b|\\bgenerated\\b|;|,).)*\\bnot\\s+null\\b"
                            + "(?!(?:(?!;|,).)*\\b(default|generated)\\b)",
                    false,
                    "a new column that is not null and has no default refuses the rows of the code that still runs"),
            new Rule("\\bdrop\\s+(table|column|view|function|sequence|type)\\b", true, dropped()),
            new Rule("\\balter\\s+table\\b.*\\bdrop\\s+(?!constraint|default|not\\b|expression)\\w+", true, dropped()),
            new Rule(
                    "\\bset\\s+not\\s+null\\b",
                    true,
                    "code that still runs may write nulls: label the change set contract, a version later"),
            new Rule("\\b(grant|revoke)\\b", false, "rights of tenant schemas are given in one place, by provisioning"),
            new Rule("\\b(create|alter|drop|set)\\s+(role|user|session)\\b", false, "roles belong to provisioning"),
            new Rule("\\bset\\s+(local\\s+)?search_path\\s*(=|to)(?!.*\\$\\$)", false, "the engine sets the path"),
            new Rule("\\b(create|alter)\\s+extension\\b", false, "extensions belong to the operator"),
            new Rule("\\bsecurity\\s+definer\\b", false, "a tenant's function never runs with the owner's rights"),
            new Rule("\\b(small|big)?serial\\b|\\bas\\s+identity\\b|\\bcreate\\s+sequence\\b", false, uuid()),
            new Rule(
                    "\\b(references|on|from|join|into|update|table)\\s+(if\\s+(not\\s+)?exists\\s+)?\"?\\w+\"?\\.\"?\\w+",
                    false,
                    "a tenant's schema is closed on itself and never names another one, nor its own"));

    private ChangelogLint() {}

    /** What is wrong with a change set of a tenant schema, each with the way round it; empty when nothing is. */
    public static List<String> check(CompiledChangeSet changeSet) {
        List<String> findings = new ArrayList<>();
        for (String statement : changeSet.statements()) {
            String sql = normalised(statement);
            for (Rule rule : RULES) {
                if (rule.pattern.matcher(sql).find() && !(rule.allowedInContraction && changeSet.contraction())) {
                    findings.add("%s: %s".formatted(changeSet.id(), rule.advice));
                }
            }
            boolean concurrently = sql.contains(" concurrently ");
            if (concurrently && changeSet.mode() != Mode.CONCURRENT) {
                findings.add(
                        changeSet.id() + ": concurrently works outside a transaction only: runInTransaction:false");
            }
            if (changeSet.mode() == Mode.CONCURRENT && !sql.matches("(create|drop) .* if (not )?exists .*")) {
                findings.add(
                        changeSet.id() + ": outside a transaction a statement must be repeatable: if [not] exists");
            }
            if (changeSet.mode() == Mode.BACKFILL && !sql.matches("(update|delete|insert)\\b.*\\blimit\\b.*")) {
                findings.add(changeSet.id() + ": a backfill is one update, delete or insert with a limit");
            }
        }
        if (changeSet.mode() != Mode.TRANSACTION && changeSet.statements().size() != 1) {
            findings.add(changeSet.id() + ": a backfill or a concurrent change has one statement");
        }
        return findings;
    }

    private static String normalised(String statement) {
        return statement
                .replaceAll("(?m)--.*$", " ")
                .replaceAll("(?s)/\\*.*?\\*/", " ")
                .replaceAll("'(?:[^']|'')*'", "''")
                .replaceAll("\\s+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static String dropped() {
        return "what is dropped may still be read by the code that runs: label the change set contract, a version later";
    }

    private static String uuid() {
        return "keys are uuid default uuidv7(): nothing to restore, no collision when a school moves";
    }
}
