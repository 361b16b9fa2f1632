/** Runnable programs that use the library as its users do. */
module org.ismskit.examples {
  requires org.ismskit.export;
}
