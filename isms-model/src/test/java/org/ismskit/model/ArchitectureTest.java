package org.ismskit.model;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableMap;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.ismskit.model.entity.Entity;
import org.ismskit.model.entity.Id;
import org.ismskit.model.explanation.Wording;
import org.ismskit.model.shape.Table;

/** What keeps the model small, immutable and free of everything but data. */
@AnalyzeClasses(packages = "org.ismskit.model", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  private static final Set<String> SURROUNDINGS =
      Set.of("currentTimeMillis", "nanoTime", "getenv", "getProperty", "lineSeparator");

  @ArchTest
  static final ArchRule PACKAGES_FORM_NO_CYCLE =
      slices().matching("org.ismskit.model.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule PARTS_DO_NOT_KNOW_THE_WHOLE =
      noClasses()
          .that()
          .resideInAPackage("org.ismskit.model.*..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.ismskit.model");

  /**
   * Users bind the model with Jackson 2 or 3, or not at all; the generator of builders leaves only
   * annotations that are not there at run time.
   */
  @ArchTest
  static final ArchRule THE_MODEL_NEEDS_NEXT_TO_NOTHING =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "org.ismskit.model..",
              "java..",
              "com.google.common..",
              "com.fasterxml.jackson.annotation..",
              "org.immutables.value..",
              "org.jspecify.annotations..");

  @ArchTest
  static final ArchRule ONLY_THE_LIBRARYS_OWN_TABLES_AND_WORDS_ARE_READ =
      noClasses()
          .that(not(belongToAnyOf(Table.class, Wording.class)))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.io..", "java.nio.file..", "java.net..", "java.sql..");

  @ArchTest
  static final ArchRule NOBODY_ASKS_THE_CLOCK_THE_DICE_OR_THE_MACHINE =
      noClasses()
          .should(
              callMethodWhere(
                  describe(
                      "the clock, a default or a setting of the machine",
                      ArchitectureTest::asksAround)))
          .orShould()
          .dependOnClassesThat()
          .haveNameMatching(
              "java\\.util\\.(Random|UUID)|java\\.util\\.concurrent\\.ThreadLocalRandom");

  private static boolean asksAround(JavaMethodCall call) {
    String owner = call.getTargetOwner().getName();
    String method = call.getTarget().getName();
    return (owner.startsWith("java.time.") && method.equals("now"))
        || (owner.equals("java.lang.System") && SURROUNDINGS.contains(method))
        || method.equals("getDefault");
  }

  @ArchTest
  static final ArchRule FIELDS_ARE_NOT_PUBLIC_UNLESS_FINAL =
      noFields().that().arePublic().should().notBeFinal();

  @ArchTest
  static final ArchRule NOTHING_STATIC_CHANGES = fields().that().areStatic().should().beFinal();

  @ArchTest
  static final ArchRule RECORDS_HOLD_NOTHING_THAT_CAN_BE_CHANGED =
      noFields()
          .that()
          .areDeclaredInClassesThat()
          .areRecords()
          .and()
          .areDeclaredInClassesThat()
          .arePublic()
          .and()
          .areNotStatic()
          .should()
          .haveRawType(describe("arrays and mutable collections", ArchitectureTest::isMutable));

  private static boolean isMutable(JavaClass type) {
    return type.isArray()
        || ((type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class))
            && !type.isAssignableTo(ImmutableCollection.class)
            && !type.isAssignableTo(ImmutableMap.class)
            && !type.getSimpleName().equals("Entities"))
        || type.getName().equals("java.util.Date");
  }

  @ArchTest
  static final ArchRule ENTITIES_AND_IDS_ARE_RECORDS =
      classes()
          .that()
          .areAssignableTo(Entity.class)
          .or()
          .areAssignableTo(Id.class)
          .and()
          .areNotInterfaces()
          .should()
          .beRecords()
          .andShould()
          .bePublic();

  @ArchTest
  static final ArchRule NAMES_SAY_WHAT_SOMETHING_IS =
      noClasses()
          .should()
          .resideInAnyPackage(
              "..impl..",
              "..util..",
              "..utils..",
              "..common..",
              "..manager..",
              "..dto..",
              "..helper..")
          .orShould()
          .haveSimpleNameEndingWith("Impl")
          .orShould()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Manager");

  private static DescribedPredicate<JavaClass> not(DescribedPredicate<JavaClass> predicate) {
    return DescribedPredicate.not(predicate);
  }
}
