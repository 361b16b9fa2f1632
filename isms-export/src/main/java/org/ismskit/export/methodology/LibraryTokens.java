package org.ismskit.export.methodology;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.ismskit.export.token.Parsers;
import org.ismskit.export.token.Place;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.entity.Problem;
import org.ismskit.model.entity.Problem.Code;
import org.ismskit.model.entity.Problem.Location;
import org.ismskit.model.risk.RiskMatrix;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Goes through the tokens of a library once and notes its risk matrices. */
final class LibraryTokens {

  private static final Comparator<Problem> IN_THE_FILE =
      Comparator.comparing(
          problem -> problem.location().orElse(new Location(Integer.MAX_VALUE, 1)),
          Comparator.comparingInt(Location::line).thenComparingInt(Location::column));

  private final JsonParser parser;
  private final Place place = new Place();
  private final List<Problem> problems = new ArrayList<>();
  private final List<MatrixDraft> drafts = new ArrayList<>();
  private @Nullable Found version;
  private @Nullable Found urn;

  LibraryTokens(JsonParser parser) {
    this.parser = parser;
  }

  ImmutableList<RiskMatrix> read() {
    try {
      document();
    } catch (JacksonException e) {
      problems.add(Parsers.ended(e, parser, place.pointer(), "YAML"));
      drafts.clear(); // what they lack may stand where reading did not get
    }
    ImmutableList.Builder<RiskMatrix> matrices = ImmutableList.builder();
    for (MatrixDraft draft : drafts) {
      draft.toMatrix(version, urn, problems).ifPresent(matrices::add);
    }
    InvalidDocument.throwIfAny(ImmutableList.sortedCopyOf(IN_THE_FILE, problems));
    return matrices.build();
  }

  private void document() {
    if (parser.nextToken() == null) {
      problems.add(problem(Code.MISSING, null, "a library of CISO Assistant"));
      return;
    }
    object(
        ImmutableMap.of(
            "version", () -> scalar(found -> version = found),
            "urn", () -> scalar(found -> urn = found),
            "objects", () -> object(ImmutableMap.of("risk_matrix", this::matrices))));
    if (drafts.isEmpty() && problems.isEmpty()) {
      problems.add(
          new Problem(
              Code.MISSING,
              "/objects/risk_matrix",
              Optional.empty(),
              Optional.empty(),
              "at least one risk matrix"));
    }
    if (parser.nextToken() != null) {
      problems.add(problem(Code.SYNTAX, "more after the end of the document", "one document"));
    }
  }

  /** A list of matrices; libraries with one only may do without the list. */
  private void matrices() {
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      matrix();
    } else {
      list(this::matrix);
    }
  }

  private void matrix() {
    MatrixDraft draft = new MatrixDraft(here("a matrix"));
    drafts.add(draft);
    object(
        ImmutableMap.<String, Runnable>builder()
            .put("ref_id", () -> scalar(found -> draft.id = found))
            .put("name", () -> scalar(found -> draft.title = found))
            .put("probability", () -> list(() -> level(draft.probabilities)))
            .put("impact", () -> list(() -> level(draft.impacts)))
            .put("risk", () -> list(() -> level(draft.risks)))
            .put("grid", () -> grid(draft))
            .buildOrThrow());
  }

  private void level(List<LevelDraft> levels) {
    LevelDraft level = new LevelDraft(here("a level"));
    levels.add(level);
    object(
        ImmutableMap.of(
            "id", () -> scalar(found -> level.id = found),
            "name", () -> scalar(found -> level.name = found),
            "description", () -> scalar(found -> level.meaning = found)));
  }

  private void grid(MatrixDraft draft) {
    draft.grid = here("a grid");
    list(
        () -> {
          List<Found> cells = new ArrayList<>();
          draft.rows.add(new MatrixDraft.Row(here("a row"), cells));
          list(() -> scalar(cells::add));
        });
  }

  private void object(ImmutableMap<String, Runnable> properties) {
    Set<String> names = new LinkedHashSet<>();
    if (!isA(JsonToken.START_OBJECT, "an object")) {
      return;
    }
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      Runnable reading = properties.get(name);
      place.enter(name);
      if (!names.add(name)) {
        problems.add(problem(Code.DUPLICATE_PROPERTY, name, "each property once"));
        reading = null;
      }
      parser.nextToken();
      if (reading == null) {
        parser.skipChildren();
      } else {
        reading.run();
      }
      place.leave();
    }
  }

  private void list(Runnable element) {
    if (isA(JsonToken.START_ARRAY, "a list")) {
      for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
        place.enter(i);
        element.run();
        place.leave();
      }
    }
  }

  private void scalar(Consumer<Found> reading) {
    if (parser.currentToken().isScalarValue()) {
      reading.accept(here(parser.getString()));
    } else {
      isA(JsonToken.VALUE_STRING, "text or a number");
    }
  }

  private boolean isA(JsonToken expected, String words) {
    if (parser.currentToken() == expected) {
      return true;
    }
    problems.add(problem(Code.WRONG_TYPE, Parsers.found(parser), words));
    parser.skipChildren();
    return false;
  }

  private Found here(String text) {
    return new Found(
        text.strip(), place.pointer(), Parsers.location(parser.currentTokenLocation()));
  }

  private Problem problem(Code code, @Nullable String value, String expected) {
    Found found = here("");
    return new Problem(
        code, found.pointer(), Optional.of(found.location()), Optional.ofNullable(value), expected);
  }
}
