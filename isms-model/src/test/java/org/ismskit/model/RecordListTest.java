package org.ismskit.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.reflect.ClassPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ismskit.model.entity.Id;
import org.ismskit.model.entity.Problem;
import org.ismskit.model.treatment.ApplicabilityMigration;
import org.junit.jupiter.api.Test;

/** The list of records in the documentation names every record that a document can hold. */
class RecordListTest {

  private static final Set<Class<?>> RESULTS_OF_METHODS =
      Set.of(ProjectDiff.class, Problem.class, ApplicabilityMigration.class);

  @Test
  void namesEveryRecord() throws IOException {
    List<String> records =
        ClassPath.from(IsmsProject.class.getClassLoader())
            .getTopLevelClassesRecursive("org.ismskit.model")
            .stream()
            .filter(type -> !type.getPackageName().endsWith(".standard"))
            .<Class<?>>map(ClassPath.ClassInfo::load)
            .filter(type -> type.isRecord() && !Id.class.isAssignableFrom(type))
            .filter(type -> !RESULTS_OF_METHODS.contains(type))
            .<String>map(Class::getSimpleName)
            .toList();
    List<String> listed =
        Pattern.compile("(?m)^\\| `(\\w+)` \\|")
            .matcher(Files.readString(Path.of("../docs/records.md")))
            .results()
            .map(row -> row.group(1))
            .toList();

    assertThat(listed).containsExactlyInAnyOrderElementsOf(records);
  }

  /** Whoever looks for a record finds its package in the heading. */
  @Test
  void namesEveryRecordUnderItsPackage() throws Exception {
    String section = "";
    for (String line : Files.readAllLines(Path.of("../docs/records.md"))) {
      Matcher row = Pattern.compile("\\| `(\\w+)` \\|.*").matcher(line);
      if (line.startsWith("## The project")) {
        section = "org.ismskit.model";
      } else if (line.startsWith("## ")) {
        section = "org.ismskit.model." + line.substring(3);
      } else if (row.matches()) {
        assertThat(Class.forName(section + "." + row.group(1)).isRecord()).isTrue();
      }
    }
    assertThat(section).isNotEmpty();
  }
}
