/** What several tests share. */
@NullMarked
package dev.dateline.testing;

import org.jspecify.annotations.NullMarked;
