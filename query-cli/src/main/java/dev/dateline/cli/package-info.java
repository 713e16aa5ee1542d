/**
 * The program {@code dateline}, which asks an archive: one class for each command.
 *
 * <p>Start at {@link dev.dateline.cli.QueryMain}, then {@code SearchCommand}. Commands turn
 * arguments into requests and hand what comes of them to {@link dev.dateline.cli.print printers};
 * they know nothing of how an archive is stored, and never change one. A search is over in
 * milliseconds, so starting up is most of what a user waits for: nothing is loaded here that the
 * command at hand does not need.
 */
@NullMarked
package dev.dateline.cli;

import org.jspecify.annotations.NullMarked;
