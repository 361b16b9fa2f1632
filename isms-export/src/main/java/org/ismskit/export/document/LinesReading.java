package org.ismskit.export.document;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.ismskit.export.token.Parsers;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.entity.Entity;
import org.ismskit.model.entity.Id;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.entity.InvalidValue;
import org.ismskit.model.entity.Problem;
import org.ismskit.model.entity.Problem.Code;
import org.ismskit.model.entity.Problem.Location;
import org.ismskit.model.shape.RecordShape;
import org.ismskit.model.shape.References;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/** One reading of a document in lines: what was made of them so far, and what is wrong. */
final class LinesReading {

  /** The entities of one list, and in which line each of them stands. */
  private static final class Listed {
    final List<Entity> entities = new ArrayList<>();
    final List<Integer> lines = new ArrayList<>();

    void leaveFirstOfEach() {
      Map<Id, Integer> first = new LinkedHashMap<>();
      for (int i = 0; i < entities.size(); i++) {
        first.putIfAbsent(entities.get(i).id(), i);
      }
      List<Entity> distinct = first.values().stream().map(entities::get).toList();
      List<Integer> theirLines = first.values().stream().map(lines::get).toList();
      entities.clear();
      entities.addAll(distinct);
      lines.clear();
      lines.addAll(theirLines);
    }
  }

  /** What is wrong with one line, told by itself: the line is not kept. */
  private record Fault(Diagnosis diagnosis, int line) {}

  private final Class<?> root;
  private final Header header;
  private final ValueType.Obj outline;
  private final ValueType.Choice entity;
  private final Parsers parsers;
  private final int most;

  private final Map<String, Listed> listed = new LinkedHashMap<>();
  private final List<Fault> faults = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  /** The ids in lines with faults: who refers to them is not wrong. */
  private final Set<Diagnosis.Key> declared = new HashSet<>();

  private Binder.@Nullable Unmade document;
  private OptionalInt announced = OptionalInt.empty();
  private int line;
  private int entities;

  /** How many problems the lines have by themselves. */
  private int inLines;

  LinesReading(
      Class<?> root,
      Header header,
      ValueType.Obj outline,
      ValueType.Choice entity,
      Parsers parsers,
      int most) {
    this.root = root;
    this.header = header;
    this.outline = outline;
    this.entity = entity;
    this.parsers = parsers;
    this.most = most;
    entity.byName().keySet().forEach(pointer -> listed.put(pointer, new Listed()));
  }

  /** Reads all lines and makes the document. */
  Object document(InputStream in, long mostBytes) throws IOException {
    read(
        in,
        mostBytes,
        (list, made) -> {
          Listed known = requireNonNull(listed.get(list));
          known.entities.add(made);
          known.lines.add(line);
        });
    if (inLines > most) {
      throw new InvalidDocument(problems());
    }
    Optional<Object> made = Optional.ofNullable(document).flatMap(unmade -> made(unmade, ""));
    InvalidDocument.throwIfAny(problems());
    return made.orElseThrow();
  }

  /** Reads all lines and hands on their entities. */
  void lines(InputStream in, long mostBytes, Consumer<? super Entity> consumer) throws IOException {
    read(in, mostBytes, (list, made) -> consumer.accept(made));
  }

  /** Takes an entity that has been made of a line. */
  private interface Sink {
    void take(String list, Entity entity);
  }

  private void read(InputStream in, long mostBytes, Sink sink) throws IOException {
    Lines lines = new Lines(in, mostBytes);
    byte[] text;
    try {
      while (inLines <= most && (text = lines.next()) != null) {
        line++;
        if (line == 1) {
          first(text);
        } else if (text.length > 0) {
          entities++;
          entity(text, sink);
        }
      }
    } catch (InvalidDocument e) {
      line++;
      e.problems().forEach(problem -> problems.add(problem.at(new Location(line, 1))));
      return;
    }
    if (line == 0) {
      problems.add(
          new Problem(
              Code.MISSING, "", Optional.of(new Location(1, 1)), Optional.empty(), "a document"));
    } else if (inLines <= most && announced.isPresent() && announced.getAsInt() != entities) {
      problems.add(
          Problem.of(
                  Code.INVALID_VALUE,
                  "/" + Header.ENTITIES,
                  String.valueOf(announced.getAsInt()),
                  "the number of entities in the lines that follow, " + entities)
              .at(new Location(1, 1)));
    }
  }

  private void first(byte[] text) {
    Bound bound = bind(text, outline, Optional.of(header));
    announced = bound.announced();
    document = bound.value() instanceof Binder.Unmade unmade ? unmade : null;
  }

  private void entity(byte[] text, Sink sink) {
    Bound bound = bind(text, entity, Optional.empty());
    if (bound.value() instanceof Entity made) {
      sink.take(bound.chosen(), made);
    }
  }

  /** What a line says. */
  private record Bound(@Nullable Object value, String chosen, OptionalInt announced) {
    static final Bound NOTHING = new Bound(null, "", OptionalInt.empty());
  }

  private Bound bind(byte[] text, ValueType type, Optional<Header> expected) {
    try (JsonParser parser = parsers.jsonInBytes(text)) {
      Binder binder = binder(parser, new Findings.FirstReading());
      Object value = binder.document(type, expected);
      return new Bound(value, binder.chosen(), binder.announced());
    } catch (Findings.Enough | JacksonException | InvalidDocument e) {
      diagnose(text, type, expected);
      return Bound.NOTHING;
    }
  }

  private void diagnose(byte[] text, ValueType type, Optional<Header> expected) {
    Diagnosis diagnosis = new Diagnosis(root, most, declared);
    faults.add(new Fault(diagnosis, line));
    try (JsonParser parser = parsers.json(text)) {
      Binder binder = binder(parser, diagnosis);
      try {
        binder.document(type, expected);
      } catch (JacksonException e) {
        diagnosis.report(Parsers.ended(e, parser, binder.pointer(), Format.JSON.name()));
      }
    } catch (InvalidDocument e) {
      e.problems().forEach(diagnosis::report);
    } catch (Findings.Enough e) {
      // that there is more is one of the problems
    }
    inLines += diagnosis.size();
  }

  private Binder binder(JsonParser parser, Findings findings) {
    Binder binder = new Binder(parser, findings).leavingOpen(outline);
    for (ValueType part : outline.components()) {
      if (part instanceof ValueType.Obj section && holdsLists(section)) {
        binder.leavingOpen(section);
      }
    }
    return binder;
  }

  private static boolean holdsLists(ValueType.Obj type) {
    return type.components().stream().anyMatch(ValueType.Elsewhere.class::isInstance);
  }

  /** The document or a section of it with its entities. */
  private Optional<Object> made(Binder.Unmade unmade, String pointer) {
    RecordShape shape = unmade.type().shape();
    @Nullable Object[] values = unmade.values().clone();
    for (int i = 0; i < values.length; i++) {
      String place = pointer + "/" + shape.components().get(i).name();
      ValueType type = unmade.type().components().get(i);
      if (type instanceof ValueType.Elsewhere) {
        values[i] = entities(place);
      } else if (values[i] instanceof Binder.Unmade section) {
        values[i] = made(section, place).orElse(null);
      } else if (type instanceof ValueType.Obj section
          && values[i] == null
          && holdsLists(section)) {
        values[i] = made(nothing(section), place).orElse(null);
      }
    }
    try {
      return Optional.of(shape.create(values));
    } catch (InvalidValue e) {
      for (String component : e.components()) {
        problems.add(
            new Problem(
                e.value() == null ? Code.MISSING : Code.INVALID_VALUE,
                pointer + "/" + component,
                Optional.of(new Location(1, 1)),
                Optional.ofNullable(e.value()).map(Object::toString),
                e.expected()));
      }
    } catch (InvalidDocument e) {
      e.problems().forEach(problem -> problems.add(inLine(problem.under(pointer))));
    }
    return Optional.empty();
  }

  private static Binder.Unmade nothing(ValueType.Obj type) {
    @Nullable Object[] values = new Object[type.components().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = type.components().get(i) == ValueType.Scalar.BOOLEAN ? false : null;
    }
    return new Binder.Unmade(type, values);
  }

  /** The entities of a list; of several with one id the first. */
  private Entities<?> entities(String pointer) {
    Listed list = listed.get(pointer);
    if (list == null) {
      return Entities.of();
    }
    try {
      return Entities.copyOf(list.entities);
    } catch (InvalidDocument e) {
      e.problems().forEach(problem -> problems.add(inLine(problem.under(pointer))));
      list.leaveFirstOfEach();
      return Entities.copyOf(list.entities);
    }
  }

  /** The problem in the line of its entity, as that line has it; in the first if it is of none. */
  private Problem inLine(Problem problem) {
    for (Map.Entry<String, Listed> list : listed.entrySet()) {
      String start = list.getKey() + "/";
      if (problem.pointer().startsWith(start)) {
        String rest = problem.pointer().substring(start.length());
        int end = (rest + "/").indexOf('/');
        int position = Integer.parseInt(rest.substring(0, end));
        return new Problem(
            problem.code(),
            rest.substring(end),
            Optional.of(new Location(list.getValue().lines.get(position), 1)),
            problem.value(),
            problem.expected());
      }
    }
    return problem.at(new Location(1, 1));
  }

  /** Everything that is wrong, in the order of the lines. */
  ImmutableList<Problem> problems() {
    Set<List<Object>> faulty =
        declared.stream()
            .map(key -> References.dangling(key.kind(), key.text(), ""))
            .map(LinesReading::named)
            .collect(Collectors.toCollection(HashSet::new));
    if (!faults.isEmpty()) {
      for (Listed list : listed.values()) {
        list.entities.forEach(
            one -> declared.add(new Diagnosis.Key(one.id().getClass(), one.id().value())));
      }
    }
    ImmutableList.Builder<Problem> all = ImmutableList.builder();
    for (Problem problem : problems) {
      if (problem.code() != Code.DANGLING_REFERENCE || !faulty.contains(named(problem))) {
        all.add(problem);
      }
    }
    for (Fault fault : faults) {
      if (inLines <= most) {
        complete(fault.diagnosis());
      }
      fault.diagnosis().problems().forEach(problem -> all.add(moved(problem, fault.line())));
    }
    return Diagnosis.upTo(
        most,
        inLines > most,
        ImmutableList.sortedCopyOf(
            Comparator.comparing(problem -> problem.location().map(Location::line).orElse(0)),
            all.build()));
  }

  private static void complete(Diagnosis diagnosis) {
    try {
      diagnosis.complete();
    } catch (Findings.Enough e) {
      // that there is more is one of the problems
    }
  }

  /** What tells a reference to an entity that is not there from others, whatever was meant. */
  private static List<Object> named(Problem dangling) {
    return List.of(
        dangling.value().orElse(""), dangling.expected().replaceFirst("^\\S+ perhaps, ", ""));
  }

  private static Problem moved(Problem problem, int line) {
    return problem.at(new Location(line, problem.location().map(Location::column).orElse(1)));
  }
}
