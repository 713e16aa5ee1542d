/**
 * Tests of what is packed: the programs run as processes, as users run them.
 *
 * <p>Start at {@link dev.dateline.distribution.Programs}.
 */
@NullMarked
package dev.dateline.distribution;

import org.jspecify.annotations.NullMarked;
