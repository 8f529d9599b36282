import { rules } from '../lib';
import type { Declared } from '../lib/engine/template';
import { examples } from '../lib/rules/examples';
import { mend } from '../lib/testing/mend';
import { contentOf } from '../lib/testing/try-examples';

/** The failing examples of every rule that its own fix mends, before and after. */
export const mended = (dialect: Declared) =>
  Object.entries(rules).flatMap(([id, rule]) =>
    (examples[id]?.fails ?? []).flatMap((example) => {
      if (!example[dialect]) return [];
      const before = contentOf(dialect, example);
      const after = mend(rule, dialect, before, example);
      return after ? [{ id, rule, example, before, after }] : [];
    }),
  );
