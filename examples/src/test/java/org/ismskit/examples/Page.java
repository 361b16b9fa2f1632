package org.ismskit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;

/** A page for readers, whose programs are run as they stand there. */
record Page(String text) {

  static Page of(String file) throws IOException {
    return new Page(Files.readString(Path.of("..").resolve(file)));
  }

  /** The blocks of a language. */
  List<String> blocks(String language) {
    return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
        .matcher(text)
        .results()
        .map((MatchResult block) -> block.group(1))
        .toList();
  }

  /** Compiles the program that is the class of that name, and runs it. */
  void run(String program, Path folder, Path... args) throws Exception {
    String source =
        blocks("java").stream()
            .filter(block -> block.contains("public class " + program + " "))
            .findFirst()
            .orElseThrow();
    Path file = Files.writeString(folder.resolve(program + ".java"), source);
    int errors =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                folder.toString(),
                file.toString());
    assertThat(errors).isZero();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      loader
          .loadClass(program)
          .getMethod("main", String[].class)
          .invoke(null, (Object) List.of(args).stream().map(Path::toString).toArray(String[]::new));
    }
  }
}
