package fr.gisement.installation;

import fr.gisement.installation.InstallationException.Reason;
import java.util.Map;
import java.util.Optional;

/** Finds the installation that a command is to work on. */
public final class InstallationFinder {

    private static final int TENTHS_TO_WAIT = 300;

    private final Map<String, String> settings;
    private final DataFolder folder;

    /** @param settings usually the environment */
    public InstallationFinder(Map<String, String> settings, DataFolder folder) {
        this.settings = settings;
        this.folder = folder;
    }

    /**
     * The external installation if the settings name one; else the one that an application now runs on the data folder;
     * else the folder's own servers, started until the result is closed.
     *
     * @throws InstallationException when there is none to reach
     */
    public OpenInstallation open() {
        return open(true);
    }

    /** The same, for a command that has nothing to do where nothing was installed yet. */
    public OpenInstallation openExisting() {
        return open(false);
    }

    private OpenInstallation open(boolean create) {
        Optional<Installation> external = ExternalInstallation.of(settings);
        if (external.isPresent()) {
            return new OpenInstallation(external.get(), () -> {});
        }
        if (!create && !folder.installed()) {
            throw new InstallationException(Reason.NOT_INSTALLED, folder.toString());
        }
        return openFolder();
    }

    /** Waits for another command's end, and for an application that is just starting to tell where its servers are. */
    private OpenInstallation openFolder() {
        for (int tenths = 0; ; tenths++) {
            Optional<RunningInstance> application = folder.running().filter(RunningInstance::application);
            try {
                EmbeddedServers servers = EmbeddedServers.startForCommand(folder);
                return new OpenInstallation(servers.installation(), servers::close);
            } catch (InstallationException e) {
                if (e.reason() != Reason.FOLDER_IN_USE && e.reason() != Reason.FOLDER_BUSY) {
                    throw e;
                }
                if (application.isPresent()) {
                    return new OpenInstallation(EmbeddedServers.installation(folder, application.get()), () -> {});
                }
                if (tenths == TENTHS_TO_WAIT) {
                    throw e;
                }
            }
            pause();
        }
    }

    private void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InstallationException(Reason.FOLDER_BUSY, e, folder.toString());
        }
    }
}
