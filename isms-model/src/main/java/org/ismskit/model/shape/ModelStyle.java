package org.ismskit.model.shape;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * The one style in which builders and withers of the model's records are generated.
 *
 * <p>Kept in the sources only, and the generated code carries no annotation but {@code Override}:
 * so nobody who uses the model needs the annotations of the generator.
 */
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    builderVisibility = Value.Style.BuilderVisibility.PACKAGE,
    overshadowImplementation = true,
    allowedClasspathAnnotations = Override.class,
    depluralize = true,
    depluralizeDictionary = {
      "dependency:dependencies",
      "vulnerability:vulnerabilities",
      "responsibility:responsibilities",
      "process:processes",
      "security property:securityProperties",
      "decision body:decisionBodies",
      "hypothesis:hypotheses"
    },
    throwForInvalidImmutableState = IllegalArgumentException.class)
public @interface ModelStyle {}
