package org.ismskit.export.document;

import org.ismskit.export.token.Place;
import org.ismskit.model.entity.Id;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.entity.Problem;
import org.ismskit.model.entity.Problem.Location;
import tools.jackson.core.JsonParser;

/** What the binder tells about a document while it reads it. */
interface Findings {

  /**
   * A value begins where the parser is.
   *
   * @return where that is in the file; any place if nobody will be told
   */
  Location passing(Place place, JsonParser parser);

  /**
   * Something is wrong.
   *
   * @throws Enough if nothing more needs to be known
   */
  void report(Problem problem);

  /**
   * An entity has an id.
   *
   * @return whether it is the first of its list with that id
   */
  boolean declares(Class<?> kind, String id, Place place);

  /** Something refers to an entity. */
  void refers(Class<?> kind, String id, Place place);

  /** Something refers to an entity by a text that is no id: wrong unless an entity has it. */
  void refersWrongly(Class<?> kind, Problem problem);

  /** A snapshot begins: what is referred to in it has to be in it. */
  void enter(Class<?> snapshot);

  /** The snapshot at hand ends. */
  void leave();

  /** An entity names its parent. */
  void below(Id child, Id parent, String pointer);

  /** A record refused the values it was to be made from. */
  void refused(InvalidDocument document, Place place);

  /** Ends reading, since enough is known; carries no information and no stack. */
  final class Enough extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Enough() {
      super(null, null, false, false);
    }
  }

  /**
   * Notes nothing and stops at the first problem: how a document is read that is expected to be
   * right. One that is not is read a second time, with a {@link Diagnosis}.
   */
  final class FirstReading implements Findings {

    private static final Location BEGINNING = new Location(1, 1);

    /** Telling where a token stands takes longer than reading it. */
    @Override
    public Location passing(Place place, JsonParser parser) {
      return BEGINNING;
    }

    @Override
    public void report(Problem problem) {
      throw new Enough();
    }

    @Override
    public boolean declares(Class<?> kind, String id, Place place) {
      return true;
    }

    @Override
    public void refers(Class<?> kind, String id, Place place) {}

    @Override
    public void refersWrongly(Class<?> kind, Problem problem) {
      throw new Enough();
    }

    @Override
    public void enter(Class<?> snapshot) {}

    @Override
    public void leave() {}

    @Override
    public void below(Id child, Id parent, String pointer) {}

    @Override
    public void refused(InvalidDocument document, Place place) {
      throw new Enough();
    }
  }
}
