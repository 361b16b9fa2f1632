package org.ismskit.model.standard;

/** ISO/IEC 27003:2010 as data, in our own short wording. */
public final class Iso27003 {

  private Iso27003() {}

  /**
   * The process of ISO/IEC 27003:2010, where the print is wrong with both the printed value and the
   * reading taken.
   *
   * @return the description, read on the first call
   */
  public static ProcessDescription description() {
    return Edition2010.DESCRIPTION;
  }

  /** Initialized on first use, which makes reading lazy and safe for several threads. */
  private static final class Edition2010 {
    static final ProcessDescription DESCRIPTION = new DescriptionTables("iso27003-2010").read();
  }
}
