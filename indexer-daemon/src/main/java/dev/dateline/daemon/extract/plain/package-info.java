/** Plain text and Markdown. */
@NullMarked
package dev.dateline.daemon.extract.plain;

import org.jspecify.annotations.NullMarked;
