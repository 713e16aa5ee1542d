package dev.dateline.article;

import org.jspecify.annotations.Nullable;

/**
 * What is printed at the head of a story, as in {@code PYONGYANG, June 19 (Reuters) -}.
 *
 * @param place the place in its printed spelling; null where none is printed
 * @param date the date as printed, such as {@code June 19}; null where none is printed
 * @param agency the agency; null where none is printed
 */
public record Dateline(@Nullable String place, @Nullable String date, @Nullable String agency) {}
