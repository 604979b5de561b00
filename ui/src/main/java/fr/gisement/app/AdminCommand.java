package fr.gisement.app;

import fr.gisement.account.FirstAdministrator;
import fr.gisement.account.IssuedActivation;
import fr.gisement.installation.InstallationFinder;
import fr.gisement.installation.OpenInstallation;
import fr.gisement.migrations.FleetSettings;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes somebody an administrator of the rectorat and prints what they choose their password with. */
@Command(name = "admin")
final class AdminCommand implements Callable<Integer> {

    private final Map<String, String> environment;
    private final Terminal terminal;

    @Parameters(paramLabel = "MAIL", descriptionKey = "mail")
    private String mail = "";

    @Option(names = "--given", paramLabel = "NAME", required = true)
    private String givenName = "";

    @Option(names = "--family", paramLabel = "NAME", required = true)
    private String familyName = "";

    @Mixin
    private DataOption data = new DataOption();

    AdminCommand(Map<String, String> environment, Terminal terminal) {
        this.environment = environment;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        if (mail.strip().indexOf('@') < 1 || givenName.isBlank() || familyName.isBlank()) {
            throw new CommandException(ExitCode.USAGE, "admin.incomplete", mail);
        }
        try (OpenInstallation open = new InstallationFinder(environment, data.folder()).open();
                OpenFleet fleet = OpenFleet.of(open.installation(), FleetSettings.of(environment))) {
            fleet.fleet().prepare();
            IssuedActivation issued =
                    FirstAdministrator.make(fleet.owner(), open.installation(), mail, givenName, familyName);
            String until = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                    .withLocale(terminal.messages().locale())
                    .withZone(ZoneId.of("Europe/Paris"))
                    .format(issued.expiresAt());
            terminal.say(
                    "admin.made",
                    issued.person().displayName(),
                    issued.person().mail(),
                    issued.code(),
                    issued.linkPath(),
                    until);
        }
        return ExitCode.DONE;
    }
}
