/** Readers and writers: JSON, YAML, OSCAL catalogs, Markdown and HTML with pictures. */
module org.ismskit.export {
  requires transitive org.ismskit.plan;
  requires com.samskivert.jmustache;
  requires org.snakeyaml.engine;
  requires static org.jspecify;
  requires tools.jackson.core;
  requires tools.jackson.dataformat.yaml;

  exports org.ismskit.export.document;
  exports org.ismskit.export.methodology;
  exports org.ismskit.export.network;
  exports org.ismskit.export.oscal;
  exports org.ismskit.export.picture;
  exports org.ismskit.export.report;
}
