import { Asked, pipelineTemplate, targetTemplate } from './pipeline';
import { threats } from './threats';

describe.each(threats)('$id', ({ holds, without }) => {
  test('is stopped', () => {
    expect(holds(new Asked(pipelineTemplate(), targetTemplate()))).toBe(true);
  });

  test('is not stopped once what stops it is taken out', () => {
    const changed = new Asked(pipelineTemplate(), targetTemplate());
    without(changed);
    expect(holds(new Asked(changed.template, changed.target))).toBe(false);
  });
});
