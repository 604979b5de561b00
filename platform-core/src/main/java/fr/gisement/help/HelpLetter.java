package fr.gisement.help;

import fr.gisement.identity.Person;

/**
 * That a school asks for help; what it wrote stays behind the door.
 *
 * @param to a trainer of its circonscription
 * @param school by its name
 */
public record HelpLetter(Person to, String school, HelpTopic topic) {}
