package dev.dateline.cli.print;

/** Writes numbers and times as people read them, without what {@code String.format} loads. */
final class Numbers {
  private Numbers() {}

  /** With a comma between thousands. */
  static String grouped(long number) {
    String digits = Long.toString(number);
    StringBuilder text = new StringBuilder(digits);
    for (int i = digits.length() - 3; i > (number < 0 ? 1 : 0); i -= 3) {
      text.insert(i, ',');
    }
    return text.toString();
  }

  /** With two digits behind the point. */
  static String twoDecimals(double number) {
    long hundredths = Math.round(number * 100);
    String fraction = Long.toString(100 + Math.abs(hundredths % 100));
    return hundredths / 100 + "." + fraction.substring(1);
  }

  /** A size in bytes, in the largest unit of 1024 that is not above it. */
  static String bytes(long size) {
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

  /** A number and a noun that takes an s. */
  static String counted(long number, String noun) {
    return grouped(number) + " " + noun + (number == 1 ? "" : "s");
  }
}
