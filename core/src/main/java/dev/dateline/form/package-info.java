/**
 * The one written form of an article and of what is known of a file: tagged values that the store
 * keeps and processes send each other.
 *
 * <p>Start at {@link dev.dateline.form.ArticleForm}. The bytes are those of Protocol Buffers' <a
 * href="https://protobuf.dev/programming-guides/encoding/">encoding</a>, so that its tools can read
 * them ({@code protoc --decode_raw}). Each value has a tag, and these rules keep old and new
 * programs together:
 *
 * <ul>
 *   <li>A tag's number never changes its meaning, and that of one which is given up is never used
 *       again.
 *   <li>Who meets a tag that it does not know skips it. Who misses one takes its default: null, 0,
 *       false, the empty text or list, unless the class that reads it says otherwise.
 *   <li>A number of a closed choice that nobody here knows is read as the choice that claims the
 *       least. Who writes an article or record anew drops what it does not know.
 *   <li>A change that a program of before would misread raises the form's version, which each
 *       article and record says first ({@link dev.dateline.form.NewerFormException}).
 * </ul>
 *
 * <p>This package knows nothing of engines, files or processes.
 */
@NullMarked
package dev.dateline.form;

import org.jspecify.annotations.NullMarked;
