package org.ismskit.model.standard;

import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.collect.ImmutableSet;

/** Where an input of an activity comes from. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = InputSource.Organization.class, name = "organization"),
  @JsonSubTypes.Type(value = InputSource.Activities.class, name = "activities"),
  @JsonSubTypes.Type(value = InputSource.Group.class, name = "group"),
  @JsonSubTypes.Type(value = InputSource.Clause.class, name = "clause"),
  @JsonSubTypes.Type(value = InputSource.Document.class, name = "document"),
  @JsonSubTypes.Type(value = InputSource.Unnamed.class, name = "unnamed")
})
public sealed interface InputSource {

  /** The organization itself supplies it. */
  record Organization() implements InputSource {}

  /**
   * Activities yield it.
   *
   * @param activities the activities that are cited, at least one
   */
  record Activities(ImmutableSet<ActivityId> activities) implements InputSource {

    /** Refuses a source without activities. */
    public Activities {
      activities = orEmpty(activities);
      required("activities", activities.isEmpty() ? null : activities);
    }
  }

  /**
   * A group of activities yields it.
   *
   * @param group the group that is cited
   * @param narrowedTo the activities of the group that yield what is meant
   */
  record Group(ActivityGroupId group, ImmutableSet<ActivityId> narrowedTo) implements InputSource {

    /** Refuses a source without a group. */
    public Group {
      required("group", group);
      narrowedTo = orEmpty(narrowedTo);
    }
  }

  /**
   * A whole clause, that is all activities of a phase, yields it.
   *
   * @param phase the phase that is cited
   * @param narrowedTo the activities of the phase that yield what is meant
   */
  record Clause(PhaseId phase, ImmutableSet<ActivityId> narrowedTo) implements InputSource {

    /** Refuses a source without a phase. */
    public Clause {
      required("phase", phase);
      narrowedTo = orEmpty(narrowedTo);
    }
  }

  /**
   * Another document holds it.
   *
   * @param title the document, such as ISO/IEC 27002:2005
   */
  record Document(String title) implements InputSource {

    /** Refuses a source without a title. */
    public Document {
      required("title", title);
    }
  }

  /** The print names no source. */
  record Unnamed() implements InputSource {}
}
