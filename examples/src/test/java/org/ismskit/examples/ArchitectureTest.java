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

  @ArchTest
  static final ArchRule NO_CYCLES_IN_THE_MODEL =
      slices()
          .matching("org.ismskit.model.(*)..")
          .should()
          .beFreeOfCycles()
          .because("a reader has to be able to begin somewhere");

  @ArchTest
  static final ArchRule NO_CYCLES_IN_THE_PLAN =
      slices().matching("org.ismskit.plan.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule NO_CYCLES_IN_THE_EXPORT =
      slices().matching("org.ismskit.export.(*)..").should().beFreeOfCycles();

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
