/**
 * Source file to articles: the only package, with the rooms below it, that sees parsers of formats.
 *
 * <p>Start at {@link dev.dateline.daemon.extract.Extractor}. Plain text, Markdown and JSON Lines
 * are read here, by readers that are bounded; everything else is parsed in child processes, which
 * {@link dev.dateline.daemon.extract.Extractor} keeps. Nothing here knows of archives, folders or
 * queues.
 */
@NullMarked
package dev.dateline.daemon.extract;

import org.jspecify.annotations.NullMarked;
