package fr.gisement.fleetview;

/**
 * A school that was looked for.
 *
 * @param staff of its space
 */
public record FoundSchool(School school, StaffCount staff) {}
