/** Records of an ISMS project, typed ids, ISO/IEC 27003:2010 as data, and referential integrity. */
module org.ismskit.model {
  requires transitive com.fasterxml.jackson.annotation;
  requires transitive com.google.common;
  requires static org.immutables.value.annotations;
  requires static org.jspecify;

  exports org.ismskit.model.approval;
  exports org.ismskit.model.assessment;
  exports org.ismskit.model.asset;
  exports org.ismskit.model.audit;
  exports org.ismskit.model.businesscase;
  exports org.ismskit.model.control;
  exports org.ismskit.model.document;
  exports org.ismskit.model.entity;
  exports org.ismskit.model.evidence;
  exports org.ismskit.model.explanation;
  exports org.ismskit.model.incident;
  exports org.ismskit.model.journal;
  exports org.ismskit.model.measurement;
  exports org.ismskit.model.objective;
  exports org.ismskit.model.organization;
  exports org.ismskit.model.plan;
  exports org.ismskit.model.policy;
  exports org.ismskit.model.process;
  exports org.ismskit.model.programme;
  exports org.ismskit.model.recurrence;
  exports org.ismskit.model.requirement;
  exports org.ismskit.model.risk;
  exports org.ismskit.model.role;
  exports org.ismskit.model.scope;
  exports org.ismskit.model.standard;
  exports org.ismskit.model.treatment;
  exports org.ismskit.model;
  exports org.ismskit.model.shape to
      org.ismskit.risk,
      org.ismskit.risk.laws,
      org.ismskit.plan,
      org.ismskit.export;
}
