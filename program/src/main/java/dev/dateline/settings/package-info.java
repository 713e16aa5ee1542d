/**
 * How both programs are told what to do: one table of settings, command lines and exit codes.
 *
 * <p>Start at {@link dev.dateline.settings.Setting}, the table, and {@link
 * dev.dateline.settings.Command}, which reads a command line into {@link
 * dev.dateline.settings.Arguments} and those into {@link dev.dateline.settings.Settings}. A setting
 * has one name in three spellings: the flag {@code --parse-timeout}, the variable {@code
 * DATELINE_PARSE_TIMEOUT} and the key {@code parse-timeout} of the file; a flag beats the variable,
 * the variable beats the file, the file beats the default. This package does not know what any
 * command does.
 */
@NullMarked
package dev.dateline.settings;

import org.jspecify.annotations.NullMarked;
