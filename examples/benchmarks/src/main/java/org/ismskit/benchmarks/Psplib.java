package org.ismskit.benchmarks;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.ismskit.plan.schedule.LevelledSchedule;
import org.ismskit.plan.schedule.Levelling;

/**
 * Levels the projects of PSPLIB and prints how far the schedules are from the best known ones.
 *
 * <pre>
 * mvn -q -pl examples/benchmarks -am compile exec:exec \
 *     -Djmh.main=org.ismskit.benchmarks.Psplib -Djmh.args="FOLDER [SCHEDULES [SEEDS [SETS]]]"
 * </pre>
 *
 * The folder has a folder for each set (j30, j60, j120) and {@code best.csv} with the columns set,
 * instance, lower bound and upper bound.
 */
public final class Psplib {

  /** Counts the time of this thread alone, whatever else runs on the machine. */
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private Psplib() {}

  /**
   * Runs the benchmark.
   *
   * @param args the folder, then how many schedules are made for each project (5000), how many
   *     seeds are used (5) and which sets (j30,j60,j120)
   * @throws IOException if a file cannot be read
   */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    int schedules = args.length > 1 ? Integer.parseInt(args[1]) : 5_000;
    int seeds = args.length > 2 ? Integer.parseInt(args[2]) : 5;
    Map<String, int[]> best = best(folder.resolve("best.csv"));
    for (String set : Splitter.on(',').split(args.length > 3 ? args[3] : "j30,j60,j120")) {
      run(set, instances(folder.resolve(set)), best, schedules, seeds);
    }
  }

  private static void run(
      String set,
      List<PsplibInstance> instances,
      Map<String, int[]> best,
      int schedules,
      int seeds) {
    // Warm up, so that the numbers are those of a program that has been running.
    instances.forEach(instance -> level(instance, schedules, 0));
    double gap = 0;
    long made = 0;
    int reached = 0;
    int proved = 0;
    long begin = THREADS.getCurrentThreadCpuTime();
    for (int seed = 1; seed <= seeds; seed++) {
      for (PsplibInstance instance : instances) {
        LevelledSchedule schedule = level(instance, schedules, seed);
        int[] bounds = best.get(instance.name());
        if (schedule.finish() < bounds[0] || schedule.lowerBound() > bounds[1]) {
          throw new IllegalStateException(instance.name() + ": better than possible");
        }
        gap += 100.0 * (schedule.finish() - bounds[1]) / bounds[1];
        reached += schedule.finish() <= bounds[1] ? 1 : 0;
        proved += schedule.isProvedOptimal() ? 1 : 0;
        made += schedule.schedules();
      }
    }
    double micros = (THREADS.getCurrentThreadCpuTime() - begin) / 1e3;
    int projects = instances.size() * seeds;
    System.out.printf(
        Locale.ROOT,
        "%-5s %d projects, %d seeds, at most %d schedules: gap to best known %.3f %%, reached %.1f"
            + " %%, proved %.1f %%, %.2f us a schedule, %.2f ms a project%n",
        set,
        instances.size(),
        seeds,
        schedules,
        gap / projects,
        100.0 * reached / projects,
        100.0 * proved / projects,
        micros / made,
        micros / 1e3 / projects);
  }

  private static LevelledSchedule level(PsplibInstance instance, int schedules, long seed) {
    return Levelling.byRule().searching(schedules, seed).level(instance.workload());
  }

  private static Map<String, int[]> best(Path file) throws IOException {
    Map<String, int[]> best = new HashMap<>();
    List<String> lines = Files.readAllLines(file);
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = Splitter.on(',').splitToList(line);
      best.put(
          cells.get(1), new int[] {Integer.parseInt(cells.get(2)), Integer.parseInt(cells.get(3))});
    }
    return best;
  }

  private static List<PsplibInstance> instances(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(file -> file.toString().endsWith(".sm")).sorted().toList();
    }
    List<PsplibInstance> instances = new ArrayList<>();
    for (Path file : files) {
      instances.add(PsplibInstance.read(file));
    }
    return instances;
  }
}
