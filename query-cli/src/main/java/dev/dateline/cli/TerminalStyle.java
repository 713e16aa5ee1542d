package dev.dateline.cli;

import dev.dateline.cli.print.Style;
import dev.dateline.output.Terminal;
import dev.dateline.program.Call;
import dev.dateline.settings.Setting;

/** Decides how text is to look where it goes. */
final class TerminalStyle {
  private TerminalStyle() {}

  static Style of(Call call) {
    Terminal terminal = call.streams().terminal();
    boolean colored =
        switch (call.settings().text(Setting.COLOR)) {
          case "always" -> true;
          case "never" -> false;
          default ->
              terminal.present()
                  && call.environment().getOrDefault("NO_COLOR", "").isEmpty()
                  && !"dumb".equals(call.environment().get("TERM"));
        };
    return new Style(terminal.columns(), colored);
  }
}
