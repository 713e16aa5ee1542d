/**
 * The port that an engine implements: storage and speed, never another meaning.
 *
 * <p>Start at {@link dev.dateline.engine.Engine}. An engine is given analysed terms and a finished
 * plan; it never sees a query's text nor an analyzer.
 */
@NullMarked
package dev.dateline.engine;

import org.jspecify.annotations.NullMarked;
