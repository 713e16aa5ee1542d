/** Tables of articles, one a row. Start at {@link dev.dateline.daemon.extract.table.CsvFormat}. */
@NullMarked
package dev.dateline.daemon.extract.table;

import org.jspecify.annotations.NullMarked;
