package fr.gisement.calendar;

import java.util.regex.Pattern;

/** Who holds an event or is asked to come to it. */
public record CalendarPerson(String name, String mail) {

    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s\\p{Cntrl}<>\"(),;:\\\\@]+@[^\\s\\p{Cntrl}<>\"(),;:\\\\@]+");

    public CalendarPerson {
        name = CalendarText.line(name);
        if (!ADDRESS.matcher(mail).matches()) {
            throw new IllegalArgumentException("not an address of mail");
        }
    }
}
