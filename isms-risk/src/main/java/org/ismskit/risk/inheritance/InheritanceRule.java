package org.ismskit.risk.inheritance;

/** How an asset gets its level from those that depend on it, where it has none of its own. */
public enum InheritanceRule {
  /**
   * The highest level of any asset that depends on it, whatever the degree of the dependency above
   * zero. The usual rule (BSI-Standard 200-2, 8.2: maximum principle).
   */
  MAXIMUM,
  /**
   * The highest product of level and degree of dependency (BSI-Standard 200-2, 8.2: the
   * distribution effect, where an asset carries only an unimportant part of what depends on it).
   */
  WEIGHTED_MAXIMUM,
  /**
   * The sum of the products of level and degree (BSI-Standard 200-2, 8.2: the cumulation effect,
   * where many smaller losses add up). Meant for values that can be added, such as amounts; the sum
   * of levels of an ordinal scale means nothing.
   */
  SUM
}
