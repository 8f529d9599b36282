// What the package of the example tests of itself, here with the sources of this one.
import '../../examples/acme-baseline/test/baseline.test';
import '../../examples/acme-baseline/test/rules.test';
