package org.ismskit.risk.laws;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The laws of how controls combine. Where they hold, and more of a factor is never less risk, the
 * residual risk that the assessor gives keeps them too, since what is left is rounded up.
 */
final class ControlLaws {

  private static final ImmutableList<BigDecimal> SHARES =
      Stream.of("0", "0.1", "0.25", "0.5", "0.9", "1")
          .map(BigDecimal::new)
          .collect(ImmutableList.toImmutableList());

  /** What rounding to the places of a documented number may take away. */
  private static final BigDecimal CLOSE = new BigDecimal("0.000000001");

  private ControlLaws() {}

  static Optional<String> addingAControl(Subject subject) {
    return some()
        .flatMap(controls -> SHARES.stream().flatMap(more -> raised(subject, controls, more)))
        .findFirst();
  }

  private static Stream<String> raised(Subject subject, List<BigDecimal> controls, BigDecimal one) {
    BigDecimal before = subject.controls().combine(controls);
    BigDecimal after = subject.controls().combine(with(controls, one));
    boolean share = after.signum() >= 0 && after.compareTo(BigDecimal.ONE) <= 0;
    return share && after.compareTo(before.subtract(CLOSE)) >= 0
        ? Stream.empty()
        : Stream.of(
            together(subject, controls, before)
                + ", and with one of "
                + one
                + " more "
                + (share ? "only " : "no share from 0 to 1 but ")
                + said(after));
  }

  static Optional<String> nullControl(Subject subject) {
    return some().flatMap(controls -> changed(subject, controls)).findFirst();
  }

  private static Stream<String> changed(Subject subject, List<BigDecimal> controls) {
    BigDecimal before = subject.controls().combine(controls);
    BigDecimal after = subject.controls().combine(with(controls, BigDecimal.ZERO));
    return after.subtract(before).abs().compareTo(CLOSE) <= 0
        ? Stream.empty()
        : Stream.of(
            together(subject, controls, before) + ", and with one of no effect " + said(after));
  }

  private static String together(Subject subject, List<BigDecimal> controls, BigDecimal share) {
    return subject.methodology().name()
        + ": controls that take away "
        + controls
        + " together take away "
        + said(share);
  }

  private static String said(BigDecimal share) {
    return share.stripTrailingZeros().toPlainString();
  }

  private static ImmutableList<BigDecimal> with(List<BigDecimal> controls, BigDecimal one) {
    return ImmutableList.<BigDecimal>builder().addAll(controls).add(one).build();
  }

  /** None to two controls. */
  private static Stream<ImmutableList<BigDecimal>> some() {
    Stream<ImmutableList<BigDecimal>> two =
        SHARES.stream()
            .flatMap(first -> SHARES.stream().map(second -> ImmutableList.of(first, second)));
    return Stream.concat(
        Stream.of(ImmutableList.of()), Stream.concat(SHARES.stream().map(ImmutableList::of), two));
  }
}
