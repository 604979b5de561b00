package fr.gisement.app;

import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** A command line that was not understood, as one sentence. */
final class Misuse {

    private Misuse() {}

    static String sentence(ParameterException refused, Messages messages) {
        ArgSpec argument = refused.getArgSpec();
        if (refused instanceof UnmatchedArgumentException unmatched) {
            return messages.get("misuse.unknown", String.join(" ", unmatched.getUnmatched()));
        }
        if (refused instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            return messages.get("misuse.missing", name(missing.getMissing().get(0)));
        }
        if (argument != null) {
            return messages.get("misuse.value", name(argument), String.valueOf(refused.getValue()));
        }
        return messages.get("misuse.nothing");
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
