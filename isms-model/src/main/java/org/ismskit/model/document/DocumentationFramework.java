package org.ismskit.model.document;

import static org.ismskit.model.entity.Components.orEmpty;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.immutables.value.Value;
import org.ismskit.model.approval.ApprovalId;
import org.ismskit.model.role.RoleId;

/**
 * How documentation of the ISMS is designed (27003, 9.2.2, recording a).
 *
 * @param principles the principles
 * @param procedureStructure how procedures are built up
 * @param dataFormats the formats in which data are kept
 * @param reportingPaths who reports to whom
 * @param roles the roles that administer documents
 * @param documentProcedure the procedure for documents
 * @param recordProcedure the procedure for records
 * @param approval the decision by which it was approved
 */
@Value.Builder
public record DocumentationFramework(
    Optional<String> principles,
    Optional<String> procedureStructure,
    Optional<String> dataFormats,
    Optional<String> reportingPaths,
    ImmutableSet<RoleId> roles,
    Optional<DocumentId> documentProcedure,
    Optional<DocumentId> recordProcedure,
    Optional<ApprovalId> approval)
    implements WithDocumentationFramework {

  /** Reads missing components as empty ones. */
  public DocumentationFramework {
    principles = orEmpty(principles);
    procedureStructure = orEmpty(procedureStructure);
    dataFormats = orEmpty(dataFormats);
    reportingPaths = orEmpty(reportingPaths);
    roles = orEmpty(roles);
    documentProcedure = orEmpty(documentProcedure);
    recordProcedure = orEmpty(recordProcedure);
    approval = orEmpty(approval);
  }

  /**
   * Starts a {@code DocumentationFramework}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link DocumentationFramework}. */
  public static final class Builder extends DocumentationFrameworkBuilder {
    Builder() {}
  }
}
