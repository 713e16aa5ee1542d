package dev.dateline.analysis;

import java.util.List;

/**
 * The forms of one word by which it can be found.
 *
 * @param exact the word itself: case, accents, possessive and dots folded
 * @param variants other exact forms at the same place: parts of a CamelCase word, the pronoun that
 *     looks like a country
 * @param stems what ranked queries compare: the stem, and the stems of the parts
 * @param stopWord whether it says nothing of the subject
 */
public record Forms(String exact, List<String> variants, List<String> stems, boolean stopWord) {}
