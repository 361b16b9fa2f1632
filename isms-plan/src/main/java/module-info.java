/** Activity graph, estimation, scheduling and the plan generator. */
module org.ismskit.plan {
  requires transitive org.ismskit.risk;
  requires transitive org.jgrapht.core;
  requires static org.immutables.value.annotations;
  requires static org.jspecify;

  exports org.ismskit.plan;
  exports org.ismskit.plan.estimate;
  exports org.ismskit.plan.follow;
  exports org.ismskit.plan.generate;
  exports org.ismskit.plan.graph;
  exports org.ismskit.plan.schedule;
}
