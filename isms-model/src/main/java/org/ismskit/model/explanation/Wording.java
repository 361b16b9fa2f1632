package org.ismskit.model.explanation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts explanations into words. A pattern holds {@code {0}}, {@code {1}} and so on where the
 * arguments go, and {@code {1|day|days}} where a word agrees with an argument: the first form goes
 * with 1, the other with everything else. Nothing else in it is special.
 *
 * <p>What an older version explained with fewer arguments has a pattern of its own, whose key ends
 * in a dot and their number: {@code why.away.1} goes with one argument, {@code why.away} with any
 * other number.
 */
public final class Wording {

  private static final Pattern ARGUMENT =
      Pattern.compile("\\{([0-9]{1,2})(?:\\|([^|{}]*)\\|([^|{}]*))?}");

  private final ImmutableMap<String, String> patterns;

  private Wording(ImmutableMap<String, String> patterns) {
    this.patterns = patterns;
  }

  /**
   * Reads the patterns of one language from {@code labels_xx.properties}, where {@code xx} is the
   * language; where there is no such file, those of English.
   *
   * @param locale the language
   * @param anchor a class of the module that holds the patterns
   * @param directory the directory of the files, seen from the package of that class; its name has
   *     to be one that no package can have, since a module hides what lies in its packages
   * @return the wording
   * @throws IllegalStateException if there are no patterns for English either
   */
  public static Wording read(Locale locale, Class<?> anchor, String directory) {
    for (String language : ImmutableList.of(locale.getLanguage(), "en")) {
      String resource = directory + "/labels_" + language + ".properties";
      try (InputStream in = anchor.getResourceAsStream(resource)) {
        if (in != null) {
          Properties properties = new Properties();
          properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
          Map<String, String> patterns = new HashMap<>();
          properties.forEach((key, value) -> patterns.put((String) key, (String) value));
          return new Wording(ImmutableMap.copyOf(patterns));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(resource, e);
      }
    }
    throw new IllegalStateException(directory + ": no wording beside " + anchor.getName());
  }

  /**
   * This wording together with another.
   *
   * @param other patterns for other codes; where both have one, this wording's counts
   * @return a wording that knows both
   */
  public Wording and(Wording other) {
    Map<String, String> all = new HashMap<>(other.patterns);
    all.putAll(patterns);
    return new Wording(ImmutableMap.copyOf(all));
  }

  /**
   * Puts an explanation into words.
   *
   * @param explanation the explanation
   * @return the pattern of its code with its arguments; without a pattern the code and the
   *     arguments
   */
  public String of(Explanation explanation) {
    String code = explanation.code();
    String older = patterns.get(code + "." + explanation.args().size());
    String pattern = older == null ? patterns.get(code) : older;
    if (pattern == null) {
      return explanation.code() + " " + String.join(", ", explanation.args());
    }
    return ARGUMENT
        .matcher(pattern)
        .replaceAll(match -> Matcher.quoteReplacement(argument(explanation, match)));
  }

  private static String argument(Explanation explanation, MatchResult place) {
    int index = Integer.parseInt(place.group(1));
    String value = index < explanation.args().size() ? explanation.args().get(index) : "?";
    return place.group(2) == null ? value : place.group(value.equals("1") ? 2 : 3);
  }

  /**
   * Puts a code with arguments into words.
   *
   * @param code names the pattern
   * @param args what fills it
   * @return the text
   */
  public String of(String code, Object... args) {
    return of(Explanation.of(code, args));
  }
}
