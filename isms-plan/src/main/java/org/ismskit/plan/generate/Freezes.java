package org.ismskit.plan.generate;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import org.ismskit.model.plan.FreezeWindow;
import org.ismskit.model.plan.FrozenWork;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.plan.TaskKind;
import org.ismskit.model.scope.Scope;
import org.ismskit.model.scope.ScopeId;
import org.ismskit.model.scope.ScopeItems;
import org.ismskit.plan.schedule.WorkingDays;

/** Keeps tasks out of the days on which a project does not want them. */
final class Freezes {

  private final Blueprint plan;
  private final Draft draft;
  private final ImmutableList<FreezeWindow> windows;

  Freezes(Blueprint plan, Draft draft) {
    this.plan = plan;
    this.draft = draft;
    this.windows = plan.project().planning().freezes();
  }

  /** The windows in which there must be no audit of a part of the organization, or of the whole. */
  static ImmutableList<FreezeWindow> withoutAudits(Blueprint plan, Optional<ScopeId> part) {
    return without(FrozenWork.AUDITS, plan, part);
  }

  /**
   * The windows that keep sessions out; one about some controls is not about what is no control.
   */
  private static ImmutableList<FreezeWindow> without(
      FrozenWork work, Blueprint plan, Optional<ScopeId> part) {
    Optional<Scope> scope = part.flatMap(plan.project().scoping().scopes()::get);
    return plan.project().planning().freezes().stream()
        .filter(window -> window.controls().isEmpty())
        .filter(window -> blocks(window, work) && concerns(window, plan, scope))
        .collect(toImmutableList());
  }

  /** Whether a window keeps something from being done; one that does not say is about changes. */
  private static boolean blocks(FreezeWindow window, FrozenWork work) {
    return window.blocks().contains(work)
        || window.blocks().contains(FrozenWork.ALL)
        || (window.blocks().isEmpty() && work == FrozenWork.CHANGES);
  }

  /** Keeps a control from being put into operation, with which its making ends. */
  void change(TaskId making, ControlPackages.WorkPackage item, Layer layer) {
    ImmutableList<FreezeWindow> closed = that(window -> forbids(window, item, layer));
    if (!closed.isEmpty()) {
      draft.open(making, new ClosedDays(ImmutableList.of(), spans(closed)));
      draft.freeze(making, closed);
    }
  }

  /** Paper disturbs nothing that operates, unless it is just this control that must not come. */
  private boolean forbids(FreezeWindow window, ControlPackages.WorkPackage item, Layer layer) {
    boolean named = window.controls().contains(item.control().id());
    return concerns(window, item, layer)
        && (window.blocks().contains(FrozenWork.ALL)
            || (blocks(window, FrozenWork.CHANGES)
                && (named || plan.model().isTechnical(item.controlClass()))));
  }

  private boolean concerns(FreezeWindow window, ControlPackages.WorkPackage item, Layer layer) {
    return window.controls().isEmpty()
        ? concerns(window, plan, layer.part())
        : window.controls().contains(item.control().id());
  }

  /** Whether a window is about a part of the organization, or the whole, in some way. */
  private static boolean concerns(FreezeWindow window, Blueprint plan, Optional<Scope> part) {
    if (window.sites().isEmpty() && window.systems().isEmpty()) {
      return true;
    }
    ScopeItems items =
        part.or(
                () ->
                    plan.project().scoping().scopes().stream()
                        .filter(scope -> scope.parent().isEmpty())
                        .findFirst())
            .map(Scope::includes)
            .orElseGet(ScopeItems::empty);
    return window.sites().stream().anyMatch(items.sites()::contains)
        || window.systems().stream().anyMatch(items.systems()::contains);
  }

  /** Keeps audits and training of the draft out of windows that are about them. */
  void sessions() {
    for (DraftTask task : draft.tasks()) {
      ImmutableList<FreezeWindow> closed =
          work(task.kind())
              .map(work -> without(work, plan, task.scope()))
              .orElse(ImmutableList.of());
      if (!closed.isEmpty()) {
        draft.open(task.id(), new Undisturbed(spans(closed)));
        draft.freeze(task.id(), closed);
      }
    }
  }

  private static Optional<FrozenWork> work(TaskKind kind) {
    return switch (kind) {
      case AUDIT -> Optional.of(FrozenWork.AUDITS);
      case TRAINING -> Optional.of(FrozenWork.ALL);
      case ACTIVITY, CONTROL, COORDINATION, EVIDENCE, MILESTONE, REVIEW, WAIT -> Optional.empty();
    };
  }

  private ImmutableList<FreezeWindow> that(Predicate<FreezeWindow> condition) {
    return windows.stream().filter(condition).collect(toImmutableList());
  }

  private ImmutableList<ClosedDays.Span> spans(ImmutableList<FreezeWindow> closed) {
    return closed.stream().map(window -> span(window, plan.days())).collect(toImmutableList());
  }

  /** The working days of a window. */
  static ClosedDays.Span span(FreezeWindow window, WorkingDays days) {
    LocalDate after = window.last().plusDays(1);
    return after.isAfter(days.date(0))
        ? new ClosedDays.Span(days.index(window.first()), days.index(after))
        : new ClosedDays.Span(0, 0);
  }
}
