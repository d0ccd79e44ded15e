package id.badak.demo;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Chance that is the same every time.
final class Lots {
    private Lots() {}

    static RandomGenerator of(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
