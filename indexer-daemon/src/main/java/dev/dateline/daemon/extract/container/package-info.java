/**
 * Files of many articles, read in parts so that none need be held whole.
 *
 * <p>Start at {@link dev.dateline.daemon.extract.container.ContainerReader}.
 */
@NullMarked
package dev.dateline.daemon.extract.container;

import org.jspecify.annotations.NullMarked;
