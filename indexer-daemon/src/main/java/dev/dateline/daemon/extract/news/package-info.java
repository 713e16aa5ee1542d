/**
 * What is printed around a story, told from the story: headline, byline, dates, dateline, source
 * and copyright line.
 *
 * <p>Start at {@link dev.dateline.daemon.extract.news.StoryDressing}. This package knows paragraphs
 * of plain text and nothing of files. It strips only what it has understood: what is taken for a
 * credit by mistake would be lost to searches.
 */
@NullMarked
package dev.dateline.daemon.extract.news;

import org.jspecify.annotations.NullMarked;
