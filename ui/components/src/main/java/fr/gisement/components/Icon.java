package fr.gisement.components;

import com.vaadin.flow.component.Component;

/** The icons: drawn in one hand, 24 units square, strokes of 1.75 with round ends, in the colour of the text beside. */
public enum Icon {
    // places
    HOME("M4 11.5 12 5l8 6.5M6 10v9h12v-9M10 19v-4.5h4V19"),
    SCHOOL("M5 20v-8.5L12 6l7 5.5V20M3 20h18M10 20v-4h4v4M12 6V3h3.5v2H12M12 11.5v.01"),
    CLASS("M4 5h16v11H4zM7.5 12.5l2.5-4 2.5 4M8.3 11.2h3.4M15 9.5h2M15 12.5h2M8 20l2-4M16 20l-2-4"),
    DOOR("M6 20V4h12v16M3.5 20h17M14.5 12v.5"),
    TRAINING("M12 5 2.5 9.5 12 14l9.5-4.5zM6.5 11.6V16c3 2.6 8 2.6 11 0v-4.4M21.5 9.5V15"),
    IDEA("M9.2 16v-1.6a6 6 0 1 1 5.6 0V16zM9.5 18.5h5M10.8 21h2.4M12 16v-4.5M10 10l2 1.5 2-1.5"),
    MAP("M9 5 4 7v12l5-2 6 2 5-2V5l-5 2zM9 5v12M15 7v12"),
    // people
    PERSON("M12 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM5 20a7 7 0 0 1 14 0"),
    PEOPLE(
            "M9 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM3.5 19a5.5 5.5 0 0 1 11 0M15.5 5.3a3 3 0 0 1 0 5.4M17 13.9a5.5 5.5 0 0 1 3.5 5.1"),
    SWITCH("M4 9h14M14.5 5.5 18 9l-3.5 3.5M20 16H6M9.5 12.5 6 16l3.5 3.5"),
    SIGN_OUT("M13 4H5v16h8M10 12h10M16.5 8.5 20 12l-3.5 3.5"),
    KEY("M8.5 19a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM11.5 12.2 19.5 4.5M16 8l2.5 2.5M8.5 15v.01"),
    LOCK("M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3M12 15v1.5"),
    SHIELD("M12 4 5 6.5V11c0 4.5 3 7.5 7 9 4-1.5 7-4.5 7-9V6.5zM9 12l2.2 2.2L15.2 10"),
    DEVICE("M5 5h14v10H5zM3 19h18"),
    // what is written
    PEN("M5 19l1-4L16.5 4.5a2.1 2.1 0 0 1 3 3L9 18zM14.5 6.5l3 3"),
    ARTICLE("M5 4h14v16H5zM8.5 8.5h7M8.5 12h7M8.5 15.5h4"),
    JOURNAL("M6 4h11a1 1 0 0 1 1 1v14a1 1 0 0 1-1 1H6zM9 4v16M12 8.5h3M4 8h3.5M4 12h3.5M4 16h3.5"),
    FILE("M6 4h8l4 4v12H6zM14 4v4h4"),
    FIGURES("M4 20h16M6 20v-6h3v6M10.5 20V9h3v11M15 20V5h3v15"),
    TABLE("M4 5h16v14H4zM4 9.5h16M4 14.2h16M10 9.5V19"),
    MAIL("M4 6h16v12H4zM4.5 7l7.5 6 7.5-6"),
    CALENDAR("M5 6h14v14H5zM5 10.5h14M8.5 3.5V8M15.5 3.5V8M9 14.5v.01M12 14.5v.01M15 14.5v.01"),
    ARCHIVE("M4 5h16v4H4zM6 9v10h12V9M10 13h4"),
    // what can be done
    PLUS("M12 5v14M5 12h14"),
    CLOSE("M6.5 6.5l11 11M17.5 6.5l-11 11"),
    CHECK("M5 12.5 10 17l9-10"),
    SAVE("M5 5h11l3 3v11H5zM8.5 5v4h6V5M8.5 19v-5.5h7V19"),
    SEND("M20 4 4 10.5l6.5 3 3 6.5zM20 4l-9.5 9.5"),
    TRASH("M5 7h14M9.5 7V4.5h5V7M7 7l.8 12.5h8.4L17 7M10.3 10.5l.3 5.5M13.7 10.5l-.3 5.5"),
    UNDO("M8.5 5 4.5 9l4 4M4.5 9H14a5 5 0 0 1 0 10h-4"),
    REFRESH("M19 12a7 7 0 0 1-12.5 4.3M5 12a7 7 0 0 1 12.5-4.3M17.8 4v4h-4M6.2 20v-4h4"),
    SEARCH("M11 17a6 6 0 1 0 0-12 6 6 0 0 0 0 12zM15.5 15.5 20 20"),
    FILTER("M4 6h16l-6.5 7v6l-3-1.5V13z"),
    EYE("M3 12s3.3-6 9-6 9 6 9 6-3.3 6-9 6-9-6-9-6zM12 14.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z"),
    UPLOAD("M12 16V5M8 9l4-4 4 4M5 16v3.5h14V16"),
    DOWNLOAD("M12 5v11M8 12l4 4 4-4M5 16v3.5h14V16"),
    GEAR("M4 7h9M17 7h3M15 9a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM4 17h3M11 17h9M9 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4z"),
    // how something is
    INFO("M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16zM12 11.5V16M12 8.2v.01"),
    HELP("M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16zM9.8 9.7a2.3 2.3 0 1 1 3.4 2c-.8.4-1.2.9-1.2 1.8M12 16.2v.01"),
    WARNING("M12 5 3.5 19.5h17zM12 10.5v4M12 17v.01"),
    STOP("M8.7 4h6.6L20 8.7v6.6L15.3 20H8.7L4 15.3V8.7zM12 8v4.5M12 16v.01"),
    CLOCK("M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16zM12 8v4.5l3 2"),
    PAUSE("M9 6v12M15 6v12"),
    PLAY("M8 5.5v13l10-6.5z"),
    // ways
    BACK("M11 6l-6 6 6 6M5 12h14"),
    PREVIOUS("M14.5 6l-6 6 6 6"),
    NEXT("M9.5 6l6 6-6 6"),
    DOWN("M6 9.5l6 6 6-6"),
    MORE(
            "M6 12.6a.6.6 0 1 0 0-1.2.6.6 0 0 0 0 1.2zM12 12.6a.6.6 0 1 0 0-1.2.6.6 0 0 0 0 1.2zM18 12.6a.6.6 0 1 0 0-1.2.6.6 0 0 0 0 1.2z"),
    MENU("M4 7h16M4 12h16M4 17h16");

    private final String path;

    Icon(String path) {
        this.path = path;
    }

    /** The icon as decoration: a reader's software passes over it, so words stand beside it. */
    public Component create() {
        return new Drawing("icon", "0 0 24 24", "<path d=\"" + path + "\"/>");
    }

    /** What the pen does, for a larger drawing that holds the icon. */
    String path() {
        return path;
    }
}
