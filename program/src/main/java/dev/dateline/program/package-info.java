/**
 * How both programs run a command: which one, with what, and how the process ends.
 *
 * <p>Start at {@link dev.dateline.program.ProgramRun}. This package does not know any program's
 * commands; each program hands over its {@link dev.dateline.program.ProgramCommands}.
 */
@NullMarked
package dev.dateline.program;

import org.jspecify.annotations.NullMarked;
