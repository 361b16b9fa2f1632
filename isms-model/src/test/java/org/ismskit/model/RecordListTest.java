package org.ismskit.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.reflect.ClassPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
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
}
