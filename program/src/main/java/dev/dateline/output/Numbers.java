package dev.dateline.output;

/** Writes numbers and times as people read them, without what {@code String.format} loads. */
public final class Numbers {
  private Numbers() {}

  /**
   * A whole number.
   *
   * @param number the number
   * @return its digits with a comma between thousands
   */
  public static String grouped(long number) {
    String digits = Long.toString(number);
    StringBuilder text = new StringBuilder(digits);
    for (int i = digits.length() - 3; i > (number < 0 ? 1 : 0); i -= 3) {
      text.insert(i, ',');
    }
    return text.toString();
  }

  /**
   * A number with a fraction.
   *
   * @param number the number
   * @return its digits, two of them behind the point
   */
  public static String twoDecimals(double number) {
    long hundredths = Math.round(number * 100);
    String fraction = Long.toString(100 + Math.abs(hundredths % 100));
    return hundredths / 100 + "." + fraction.substring(1);
  }

  /**
   * A size.
   *
   * @param size how many bytes
   * @return the size in the largest unit of 1024 that is not above it
   */
  public static String bytes(long size) {
    String units = "kMGT";
    double amount = size;
    int unit = -1;
    while (amount >= 1024 && unit < units.length() - 1) {
      amount /= 1024;
      unit++;
    }
    if (unit < 0) {
      return size + " bytes";
    }
    long tenths = Math.round(amount * 10);
    return tenths / 10 + "." + tenths % 10 + " " + units.charAt(unit) + "B";
  }

  /**
   * A number of things.
   *
   * @param number how many
   * @param noun what one of them is called; it takes an s
   * @return the number and the noun
   */
  public static String counted(long number, String noun) {
    return grouped(number) + " " + noun + (number == 1 ? "" : "s");
  }
}
