package fr.gisement.account;

import java.util.List;
import java.util.stream.Stream;

/** A few words for a device that its owner recognises: {@code Firefox · Windows}. */
final class DeviceWords {

    private record Mark(String inUserAgent, String word) {}

    /** The first that fits: browsers also bear the names of those they descend from. */
    private static final List<Mark> BROWSERS = List.of(
            new Mark("Edg", "Edge"),
            new Mark("OPR/", "Opera"),
            new Mark("SamsungBrowser", "Samsung Internet"),
            new Mark("Firefox/", "Firefox"),
            new Mark("FxiOS", "Firefox"),
            new Mark("CriOS", "Chrome"),
            new Mark("Chrome/", "Chrome"),
            new Mark("Safari/", "Safari"));

    private static final List<Mark> SYSTEMS = List.of(
            new Mark("Android", "Android"),
            new Mark("iPhone", "iPhone"),
            new Mark("iPad", "iPad"),
            new Mark("Windows", "Windows"),
            new Mark("CrOS", "Chromebook"),
            new Mark("Mac OS X", "Mac"),
            new Mark("Linux", "Linux"));

    private DeviceWords() {}

    /** Empty when nothing is recognised. */
    static String of(String userAgent) {
        return String.join(
                " · ",
                Stream.of(BROWSERS, SYSTEMS)
                        .flatMap(marks -> marks.stream()
                                .filter(mark -> userAgent.contains(mark.inUserAgent()))
                                .limit(1)
                                .map(Mark::word))
                        .toList());
    }
}
