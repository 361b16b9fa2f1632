package org.ismskit.plan.schedule;

/**
 * Random numbers as functions of a key and a counter: SplitMix64 (Steele, Lea and Flood 2014), so
 * that a draw depends on what it is for and not on what was drawn before.
 */
final class Streams {

  private static final long GAMMA = 0x9e3779b97f4a7c15L;

  private Streams() {}

  /** The finalizer of SplitMix64. */
  static long mix(long bits) {
    long mixed = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }

  /** FNV-1a, so that a stream depends on a name and not on a position. */
  static long hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }

  /** A number from 0 to 1 at one place of a stream. */
  static double uniform(long key, int at) {
    return (mix(key + (at + 1) * GAMMA) >>> 11) * 0x1.0p-53;
  }

  /** One stream read in sequence. */
  static final class Sequence {

    private long state;

    Sequence(long seed) {
      this.state = mix(seed);
    }

    long next() {
      state += GAMMA;
      return mix(state);
    }

    /** A number from 0 to below another. */
    int below(int bound) {
      return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /** A number from 0 to below 1. */
    double unit() {
      return (next() >>> 11) * 0x1.0p-53;
    }
  }
}
