/** Where a school finds its eRun, asks for help, and lets them in. */
@NullMarked
package fr.gisement.school.help;

import org.jspecify.annotations.NullMarked;
