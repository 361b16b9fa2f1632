package org.ismskit.examples;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows of the house. */
@AnalyzeClasses(packages = "org.ismskit", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule MODULES_LOOK_DOWN =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("examples")
          .definedBy("org.ismskit.examples..")
          .layer("export")
          .definedBy("org.ismskit.export..")
          .layer("plan")
          .definedBy("org.ismskit.plan..")
          .layer("risk")
          .definedBy("org.ismskit.risk..")
          .layer("model")
          .definedBy("org.ismskit.model..")
          .whereLayer("examples")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("export")
          .mayOnlyBeAccessedByLayers("examples")
          .whereLayer("plan")
          .mayOnlyBeAccessedByLayers("export", "examples")
          .whereLayer("risk")
          .mayOnlyBeAccessedByLayers("plan", "export", "examples")
          .because("users of a lower module must not need a higher one");

  /** Each package by itself, so that also a part and the whole that it belongs to form no cycle. */
  @ArchTest
  static final ArchRule PACKAGES_FORM_NO_CYCLES =
      slices()
          .matching("org.ismskit.(**)")
          .should()
          .beFreeOfCycles()
          .because("a reader has to be able to begin somewhere");

  @ArchTest
  static final ArchRule RISK_LOOKS_DOWN =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("treatment")
          .definedBy("org.ismskit.risk.treatment")
          .layer("comparison")
          .definedBy("org.ismskit.risk.comparison")
          .layer("assessment")
          .definedBy("org.ismskit.risk")
          .layer("inheritance")
          .definedBy("org.ismskit.risk.inheritance")
          .whereLayer("treatment")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("comparison")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("inheritance")
          .mayNotAccessAnyLayer()
          .because("what is done with assessed risks must not be needed to assess them");

  @ArchTest
  static final ArchRule PLAN_LOOKS_DOWN =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("following")
          .definedBy("org.ismskit.plan.follow..")
          .layer("generation")
          .definedBy("org.ismskit.plan.generate..")
          .layer("estimation")
          .definedBy("org.ismskit.plan.estimate..")
          .layer("scheduling")
          .definedBy("org.ismskit.plan.schedule..")
          .layer("graph")
          .definedBy("org.ismskit.plan.graph..")
          .whereLayer("following")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("generation")
          .mayOnlyBeAccessedByLayers("following")
          .whereLayer("estimation")
          .mayOnlyBeAccessedByLayers("generation", "following")
          .whereLayer("scheduling")
          .mayNotAccessAnyLayer()
          .whereLayer("graph")
          .mayNotAccessAnyLayer()
          .because("dates and durations can be had without a plan of the standard");

  @ArchTest
  static final ArchRule ONLY_EXPORT_KNOWS_JACKSON =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.ismskit.export..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "tools.jackson..", "com.fasterxml.jackson.core..", "com.fasterxml.jackson.databind..")
          .because("users bind the model with the version of Jackson they have");

  @ArchTest
  static final ArchRule ONLY_EXPORT_TOUCHES_FILES =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.ismskit.export..", "org.ismskit.examples..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.nio.file..")
          .because("everything below is a pure function of its arguments");

  @ArchTest
  static final ArchRule NAMES_SAY_SOMETHING =
      noClasses()
          .should()
          .resideInAnyPackage("..util..", "..common..", "..impl..", "..manager..")
          .because("a package is named after its concept");

  @ArchTest
  static final ArchRule NO_CLOCK =
      noClasses()
          .should()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .because("the same input gives the same bytes");

  @ArchTest
  static final ArchRule PUBLIC_FIELDS_ARE_CONSTANTS =
      com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields()
          .that()
          .arePublic()
          .should()
          .beFinal()
          .andShould()
          .beStatic();

  @ArchTest
  static final ArchRule WHAT_IS_NOT_MEANT_FOR_SUBCLASSES_IS_FINAL =
      classes()
          .that()
          .arePublic()
          .and()
          .areNotInterfaces()
          .and()
          .areNotEnums()
          .and()
          .areTopLevelClasses()
          .should()
          .haveModifier(com.tngtech.archunit.core.domain.JavaModifier.FINAL)
          .because("what may be extended is an interface");
}
