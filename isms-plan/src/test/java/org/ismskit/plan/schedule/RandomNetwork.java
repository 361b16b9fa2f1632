package org.ismskit.plan.schedule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.ismskit.model.plan.LinkType;
import org.ismskit.model.plan.TaskId;

/**
 * A random network whose links go from earlier to later tasks, with its dates found the slow way.
 */
record RandomNetwork(List<Integer> durations, List<Link> links) {

  static TaskId id(int task) {
    return TaskId.of("t" + task);
  }

  static int number(TaskId id) {
    return Integer.parseInt(id.value().substring(1));
  }

  Network network() {
    return network(durations);
  }

  /** The network with other durations; in which order tasks are added must not matter. */
  Network network(List<Integer> with) {
    Network.Builder builder = Network.builder();
    List<Integer> tasks = new ArrayList<>(IntStream.range(0, with.size()).boxed().toList());
    Collections.shuffle(tasks, new Random(links.size()));
    tasks.forEach(task -> builder.task(id(task), with.get(task)));
    links.forEach(l -> builder.link(id(l.from()), id(l.to()), l.type(), l.lag()));
    return builder.build();
  }

  /** The same tasks with further links. */
  RandomNetwork and(List<Link> further) {
    List<Link> all = new ArrayList<>(links);
    all.addAll(further);
    return new RandomNetwork(durations, all);
  }

  /** Whether starts keep a link, said in the words of its type. */
  boolean keeps(Link link, int[] start) {
    int startBefore = start[link.from()];
    int finishBefore = startBefore + durations.get(link.from());
    int startAfter = start[link.to()];
    int finishAfter = startAfter + durations.get(link.to());
    return switch (link.type()) {
      case FS -> startAfter >= finishBefore + link.lag();
      case SS -> startAfter >= startBefore + link.lag();
      case FF -> finishAfter >= finishBefore + link.lag();
      case SF -> finishAfter >= startBefore + link.lag();
    };
  }

  /** Starts everything at 0 and pushes later, one day at a time, until every link is kept. */
  int[] earliest() {
    int[] start = new int[durations.size()];
    boolean moved = true;
    while (moved) {
      moved = false;
      for (Link link : links) {
        while (!keeps(link, start)) {
          start[link.to()]++;
          moved = true;
        }
      }
    }
    return start;
  }

  record Link(int from, int to, LinkType type, int lag) {}

  static Arbitrary<RandomNetwork> networks() {
    return Arbitraries.integers()
        .between(2, 10)
        .flatMap(
            size ->
                Combinators.combine(
                        Arbitraries.integers().between(0, 6).list().ofSize(size),
                        Combinators.combine(
                                Arbitraries.integers().between(0, size - 1),
                                Arbitraries.integers().between(0, size - 1),
                                Arbitraries.of(LinkType.class),
                                Arbitraries.integers().between(-3, 4))
                            .as(Link::new)
                            .filter(link -> link.from() < link.to())
                            .list()
                            .ofMaxSize(size * 2))
                    .as(RandomNetwork::new))
        .withoutEdgeCases();
  }
}
