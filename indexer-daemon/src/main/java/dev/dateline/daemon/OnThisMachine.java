package dev.dateline.daemon;

import dev.dateline.daemon.extract.MachineFailureException;
import dev.dateline.program.Call;
import dev.dateline.program.CommandFailedException;
import dev.dateline.program.ProgramCommand;
import dev.dateline.settings.Command;
import dev.dateline.settings.ExitCode;
import java.io.IOException;

/** A command that reads files, which says what a failure of the machine means for the archive. */
final class OnThisMachine implements ProgramCommand {
  private final ProgramCommand command;

  OnThisMachine(ProgramCommand command) {
    this.command = command;
  }

  @Override
  public Command spec() {
    return command.spec();
  }

  @Override
  public ExitCode run(Call call) throws IOException, InterruptedException {
    try {
      return command.run(call);
    } catch (MachineFailureException e) {
      throw new CommandFailedException(
          ExitCode.IO,
          e.getMessage()
              + "\nNo file was written off for it, and what the archive holds stays; when that is"
              + " mended, the next run goes on",
          e);
    }
  }
}
