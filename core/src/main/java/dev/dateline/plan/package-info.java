/**
 * The plan that an engine runs: a query tree becomes analysed terms, phrases, weights and filters.
 *
 * <p>Start at {@link dev.dateline.plan.Planner}. Nothing here knows how an engine finds anything.
 */
@NullMarked
package dev.dateline.plan;

import org.jspecify.annotations.NullMarked;
