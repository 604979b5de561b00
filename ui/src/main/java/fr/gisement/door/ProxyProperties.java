package fr.gisement.door;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may say on whose behalf a request comes, and how it was made.
 *
 * @param trusted addresses of the balancers before this process, each alone or with the length of its network; by default
 *     nobody is believed
 */
@ConfigurationProperties("gisement.proxy")
public record ProxyProperties(@DefaultValue List<String> trusted) {

    /** Digits, so that nothing is ever looked up. */
    private static final Pattern NETWORK = Pattern.compile("([0-9.]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)(?:/([0-9]{1,3}))?");

    public ProxyProperties {
        trusted =
                trusted.stream().map(String::strip).filter(it -> !it.isEmpty()).toList();
        trusted.forEach(ProxyProperties::check);
    }

    private static void check(String network) {
        var parts = NETWORK.matcher(network);
        try {
            if (parts.matches()) {
                int bits = InetAddress.getByName(parts.group(1)).getAddress().length * 8;
                int length = parts.group(2) == null ? bits : Integer.parseInt(parts.group(2));
                if (length > 0 && length <= bits) {
                    return;
                }
            }
        } catch (UnknownHostException e) {
            throw refused(network, e);
        }
        throw refused(network, null);
    }

    private static IllegalArgumentException refused(String network, @Nullable Exception cause) {
        return new IllegalArgumentException("No address or network of a proxy: " + network, cause);
    }
}
