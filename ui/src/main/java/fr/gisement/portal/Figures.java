package fr.gisement.portal;

/**
 * How much is served.
 *
 * @param spaces school spaces that are open
 * @param schools schools of the national directory in all listed spaces
 * @param inPreparation spaces that are known and not yet ready
 */
record Figures(int circonscriptions, int spaces, int schools, int communes, int inPreparation) {

    boolean isEmpty() {
        return circonscriptions == 0;
    }
}
