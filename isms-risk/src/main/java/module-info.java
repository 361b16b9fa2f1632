/** Risk methodologies and the assessment of a project's risks. */
module org.ismskit.risk {
  requires transitive org.ismskit.model;
  requires transitive org.jgrapht.core;
  requires static org.immutables.value.annotations;
  requires static org.jspecify;

  exports org.ismskit.risk;

  uses org.ismskit.risk.RiskMethodology;

  exports org.ismskit.risk.comparison;
  exports org.ismskit.risk.inheritance;
  exports org.ismskit.risk.treatment;
}
