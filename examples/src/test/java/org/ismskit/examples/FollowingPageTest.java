package org.ismskit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
        .contains("was begun or finished otherwise than planned");
    assertThat(folder.resolve("what-if.html")).content().contains("<th>three who implement</th>");
  }
}
