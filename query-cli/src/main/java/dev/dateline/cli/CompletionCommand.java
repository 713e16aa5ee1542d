package dev.dateline.cli;

import dev.dateline.program.Call;
import dev.dateline.program.ProgramCommand;
import dev.dateline.program.ProgramCommands;
import dev.dateline.settings.Command;
import dev.dateline.settings.ExitCode;
import dev.dateline.settings.Option;
import dev.dateline.settings.Program;
import dev.dateline.settings.UsageException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Writes what a shell needs to complete command lines: {@code dateline completion SHELL}. */
final class CompletionCommand implements ProgramCommand {
  private final ProgramCommands commands;

  CompletionCommand(ProgramCommands commands) {
    this.commands = commands;
  }

  @Override
  public Command spec() {
    return Command.of(Program.DATELINE, "completion", "write a completion script for a shell")
        .operands("bash|zsh|fish", 1, 1)
        .example("source <(dateline completion bash)", "in ~/.bashrc")
        .example("dateline completion fish | source", "in ~/.config/fish/config.fish")
        .build();
  }

  @Override
  public ExitCode run(Call call) throws IOException {
    String shell = call.arguments().operands().getFirst();
    String script =
        switch (shell) {
          case "bash" -> bash();
          case "zsh" -> "autoload -U +X bashcompinit && bashcompinit\n" + bash();
          case "fish" -> fish();
          default ->
              throw new UsageException(
                  "dateline completion", "got \"" + shell + "\", expected bash, zsh or fish");
        };
    call.streams().results().append(script);
    return ExitCode.OK;
  }

  private String bash() {
    StringBuilder script = new StringBuilder("_dateline() {\n  local words\n");
    script.append("  case \"${COMP_WORDS[1]}\" in\n");
    for (Command command : specs()) {
      script.append("    ").append(command.name()).append(") words=\"--help");
      for (Option option : command.options()) {
        script.append(" --").append(option.name());
      }
      script.append("\" ;;\n");
    }
    script.append("    *) words=\"").append(String.join(" ", commands.names()));
    script.append(" help --help --version\" ;;\n  esac\n");
    script.append("  COMPREPLY=($(compgen -W \"$words\" -- \"${COMP_WORDS[COMP_CWORD]}\"))\n}\n");
    return script.append("complete -o default -F _dateline dateline\n").toString();
  }

  private String fish() {
    StringBuilder script = new StringBuilder();
    for (Command command : specs()) {
      script.append("complete -c dateline -n __fish_use_subcommand -a ").append(command.name());
      script.append(" -d '").append(command.summary()).append("'\n");
      for (Option option : command.options()) {
        script.append("complete -c dateline -n '__fish_seen_subcommand_from ");
        script.append(command.name()).append("' -l ").append(option.name()).append('\n');
      }
    }
    return script.toString();
  }

  private List<Command> specs() {
    List<Command> specs = new ArrayList<>();
    for (String name : commands.names()) {
      ProgramCommand command = commands.named(name);
      if (command != null) {
        specs.add(command.spec());
      }
    }
    return specs;
  }
}
