/**
 * How a screen gets into the tenant that its address names: as a member of today, with a role that the screen is for,
 * or as the guest of a school's director; anew for each task. And what somebody sees who does not get in.
 */
@NullMarked
package fr.gisement.entrance;

import org.jspecify.annotations.NullMarked;
