package dev.dateline.form;

/** A form that this program would misread, because a newer one wrote it. */
public final class NewerFormException extends FormException {
  private static final long serialVersionUID = 1;

  /**
   * Says which version was met.
   *
   * @param what what it is a form of
   * @param version the version that it says
   * @param known the newest version that this program reads
   */
  public NewerFormException(String what, long version, int known) {
    super(
        "%s was written in version %d of its form, and this program reads versions up to %d"
            .formatted(what, version, known));
  }
}
