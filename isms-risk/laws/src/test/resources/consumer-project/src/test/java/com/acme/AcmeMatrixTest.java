package com.acme;

import org.ismskit.risk.RiskMethodology;
import org.ismskit.risk.laws.RiskMethodologyLaws;

class AcmeMatrixTest implements RiskMethodologyLaws {

  @Override
  public RiskMethodology methodology() {
    return new AcmeMatrix();
  }
}
