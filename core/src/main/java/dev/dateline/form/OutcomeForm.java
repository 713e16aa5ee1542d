package dev.dateline.form;

import dev.dateline.manifest.Outcome;

/** An outcome as a tagged value, in both directions; by default the file was read. Thread-safe. */
public final class OutcomeForm {
  private OutcomeForm() {}

  /**
   * Writes an outcome.
   *
   * @param out where to
   * @param tag its tag
   * @param outcome the outcome
   */
  public static void write(FormWriter out, int tag, Outcome outcome) {
    out.number(tag, Choices.OUTCOMES.number(outcome));
  }

  /**
   * Reads an outcome.
   *
   * @param in a reader whose next value is one
   * @return the outcome; {@code UNSUPPORTED} for one that only newer programs know
   * @throws FormException if it is something else, or damaged
   */
  public static Outcome read(FormReader in) throws FormException {
    return Choices.OUTCOMES.value(in.number());
  }
}
