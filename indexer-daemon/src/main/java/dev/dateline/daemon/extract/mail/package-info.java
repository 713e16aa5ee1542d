/**
 * Reads mails: what their headers say, which of their texts to read, and what is attached.
 *
 * <p>Start at {@link dev.dateline.daemon.extract.mail.MailReader}. Attachments are handed on, for
 * any reader of files.
 */
@NullMarked
package dev.dateline.daemon.extract.mail;

import org.jspecify.annotations.NullMarked;
