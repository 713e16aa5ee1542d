/**
 * What the user asked: text becomes a tree of sealed nodes, or an error with its column.
 *
 * <p>Start at {@link dev.dateline.query.QueryParser}. This package does not know how words become
 * terms and how anything is found.
 */
@NullMarked
package dev.dateline.query;

import org.jspecify.annotations.NullMarked;
