/** Events as calendars of all kinds read them (iCalendar, RFC 5545): a message about one, a feed of many. */
@NullMarked
package fr.gisement.calendar;

import org.jspecify.annotations.NullMarked;
