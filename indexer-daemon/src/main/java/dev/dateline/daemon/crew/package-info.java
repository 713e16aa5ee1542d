/**
 * The threads of the program, none of which dies unheard.
 *
 * <p>Start at {@link dev.dateline.daemon.crew.Crew}. This package knows nothing of what they do.
 */
@NullMarked
package dev.dateline.daemon.crew;

import org.jspecify.annotations.NullMarked;
