package org.ismskit.benchmarks;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ismskit.model.plan.LinkType;
import org.ismskit.model.plan.TaskId;
import org.ismskit.plan.schedule.Availability;
import org.ismskit.plan.schedule.Network;
import org.ismskit.plan.schedule.Workload;

/**
 * A project of PSPLIB (Kolisch and Sprecher 1996), read from the library's own text format.
 *
 * @param name the name of its file
 * @param workload its jobs and resources
 */
record PsplibInstance(String name, Workload workload) {

  static PsplibInstance read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    Network.Builder network = Network.builder();
    List<List<Integer>> precedences = table(lines, "PRECEDENCE RELATIONS:", 2);
    List<List<Integer>> requests = table(lines, "REQUESTS/DURATIONS:", 3);
    List<Integer> capacities = table(lines, "RESOURCEAVAILABILITIES:", 2).get(0);
    requests.forEach(row -> network.task(job(row.get(0)), row.get(2)));
    for (List<Integer> row : precedences) {
      row.subList(3, row.size())
          .forEach(next -> network.link(job(row.get(0)), job(next), LinkType.FS, 0));
    }
    Workload.Builder workload = Workload.builder(network.build());
    for (int resource = 0; resource < capacities.size(); resource++) {
      String resourceName = "R" + (resource + 1);
      workload.resource(resourceName, Availability.of(capacities.get(resource)));
      for (List<Integer> row : requests) {
        workload.demand(job(row.get(0)), resourceName, row.get(3 + resource));
      }
    }
    String fileName = file.getFileName().toString();
    return new PsplibInstance(fileName.substring(0, fileName.lastIndexOf('.')), workload.build());
  }

  private static TaskId job(int number) {
    return TaskId.of("job-" + number);
  }

  /** The rows of numbers from so many lines after a heading to the next ruler. */
  private static List<List<Integer>> table(List<String> lines, String heading, int skip) {
    List<List<Integer>> rows = new ArrayList<>();
    int line = lines.indexOf(heading) + skip;
    for (; !lines.get(line).startsWith("***"); line++) {
      rows.add(
          Splitter.onPattern("\\s+")
              .omitEmptyStrings()
              .splitToStream(lines.get(line))
              .map(Integer::valueOf)
              .toList());
    }
    return rows;
  }
}
