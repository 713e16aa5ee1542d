package dev.dateline.manifest;

/**
 * Something in a file that could not be used, while the rest of it could.
 *
 * @param line the line in the file, counted from 1; 0 where lines say nothing
 * @param reason what was wrong, in words for people
 */
public record Problem(long line, String reason) {}
