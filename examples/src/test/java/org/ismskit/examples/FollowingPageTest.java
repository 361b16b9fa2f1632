package org.ismskit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.ismskit.plan.follow.ProjectChange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/following.md shows works as it stands there. */
class FollowingPageTest {

  @TempDir Path folder;

  @Test
  void itsProgramSaysHowAProjectStandsWhatMovedAndWhatWouldHelp() throws Exception {
    Page.of("docs/following.md")
        .run("FollowMine", folder, Path.of("organizations/clinic.isms.yaml"), folder);

    assertThat(folder.resolve("progress.html")).content().contains("Status date 2027-01-15");
    assertThat(folder.resolve("diff.md"))
        .content()
        .contains("| Status date | none | 2027-01-15 |")
        .contains("was begun on 2027-01-07 and now takes until 2027-01-27");
    assertThat(folder.resolve("what-if.html")).content().contains("<th>three who implement</th>");
  }

  @Test
  void itsAlternativesAreOfEveryKindAndCanBeTried() throws Exception {
    Page page = Page.of("docs/following.md");

    for (Class<?> kind : ProjectChange.class.getPermittedSubclasses()) {
      assertThat(page.text()).contains("ProjectChange." + kind.getSimpleName());
    }
    page.run("TryAlternatives", folder, Path.of("organizations/clinic.isms.yaml"), folder);
    assertThat(folder.resolve("what-if.md"))
        .content()
        .contains("## shorter evidence")
        .containsPattern(
            "\\| Ransomware stops surgery days \\| High[^|]*\\|[^|]*\\| Managed endpoint");
  }

  @Test
  void itsProgramForMoneyAndPeopleSaysWhatMonthsAndWeeksTake() throws Exception {
    PrintStream console = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      Page.of("docs/following.md")
          .run("MoneyAndPeople", folder, Path.of("organizations/clinic.isms.yaml"));
    } finally {
      System.setOut(console);
    }

    assertThat(printed.toString(StandardCharsets.UTF_8))
        .containsPattern("2027-01 [1-9][0-9]+ EUR")
        .containsPattern("week of 2027-01-04: p-[a-z-]+ [0-9.]+ person-days");
  }
}
