package fr.gisement.onboarding.staff;

/**
 * That a person does something in a school.
 *
 * @param mail of the person, in lower case
 * @param uai of the school
 */
public record Assignment(String mail, String uai, StaffRole role) {}
